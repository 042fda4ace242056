import type { NodeFields } from '@/lib/sandbox/graph/read-fields';
import type { products } from '@/lib/sandbox/tables';
import { itemErrors } from './item-errors';

type ProductRow = typeof products.$inferSelect;

/** A row with what it takes to say it as Meta would. */
type ServedProduct = { row: ProductRow; language: 'en' | 'fr'; baseUrl: string };

const housePicture = 'maison-tilia.png';

// Meta, product item node, read November 2026: prices are localised display strings.
const fields: NodeFields<ServedProduct> = {
  id: ({ row }) => row.metaId,
  retailer_id: ({ row }) => row.retailerId,
  name: ({ row, language }) => row.names[language],
  description: ({ row, language }) => row.descriptions[language],
  brand: ({ row }) => row.brand,
  category: ({ row }) => row.productSet,
  price: ({ row, language }) => displayPrice(row.priceMinor, row.currency, language),
  sale_price: ({ row, language }) =>
    row.salePriceMinor === null ? undefined : displayPrice(row.salePriceMinor, row.currency, language),
  // Sales here have neither beginning nor end.
  sale_price_start_date: () => undefined,
  sale_price_end_date: () => undefined,
  currency: ({ row }) => row.currency,
  availability: ({ row }) => row.availability,
  inventory: ({ row }) => inventoryOf(row),
  condition: () => 'new',
  visibility: ({ row }) => row.visibility,
  review_status: ({ row }) => row.reviewStatus,
  capability_to_review_status: ({ row }) => [
    { key: 'WHATSAPP', value: row.reviewStatus === '' ? 'NO_REVIEW' : row.reviewStatus.toUpperCase() },
  ],
  review_rejection_reasons: ({ row }) => (row.rejectionReasons.length > 0 ? row.rejectionReasons : undefined),
  errors: ({ row }) => itemErrors(row),
  image_url: ({ row, baseUrl }) => (row.picture === null ? undefined : `${baseUrl}/pictures/${row.picture}`),
  additional_image_urls: ({ row, baseUrl }) =>
    row.picture !== null && row.productSet === 'gifts' ? [`${baseUrl}/pictures/${housePicture}`] : undefined,
  image_fetch_status: ({ row }) => (row.picture === null ? 'NO_STATUS' : 'FETCHED'),
  url: ({ row }) => `https://maison-tilia.example/products/${row.retailerId.toLowerCase()}`,
  // An item without variants is a group of its own.
  retailer_product_group_id: ({ row }) => row.retailerId,
  product_group: ({ row }) => ({ id: `9${row.metaId.slice(1)}`, retailer_id: row.retailerId }),
  origin_country: () => 'FR',
  wa_compliance_category: () => 'DEFAULT',
};

export const productNode = { name: 'ProductItem', fields, defaults: ['id', 'name', 'retailer_id'] };

/** @param minor minor units of `currency` */
export function displayPrice(minor: number, currency: string, language: 'en' | 'fr'): string {
  const format = priceFormat(currency, language);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

/** One is made a currency and language: making them is most of the work of a page. */
const priceFormats = new Map<string, Intl.NumberFormat>();

function priceFormat(currency: string, language: 'en' | 'fr'): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = priceFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, { style: 'currency', currency });
  priceFormats.set(key, made);
  return made;
}

/** Pieces in stock: none where it is sold out, else a number that is the item's own and stays. */
function inventoryOf({ availability, metaId }: ProductRow): number {
  return availability === 'in stock' ? 3 + (Number(metaId.slice(-4)) % 90) : 0;
}
