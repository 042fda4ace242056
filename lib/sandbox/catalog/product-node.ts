import type { NodeFields } from '@/lib/sandbox/graph/read-fields';
import type { products } from '@/lib/sandbox/tables';

type ProductRow = typeof products.$inferSelect;

/** A row with what it takes to say it as Meta would. */
type ServedProduct = { row: ProductRow; language: 'en' | 'fr'; baseUrl: string };

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
  currency: ({ row }) => row.currency,
  availability: ({ row }) => row.availability,
  condition: () => 'new',
  visibility: ({ row }) => row.visibility,
  review_status: ({ row }) => row.reviewStatus,
  image_url: ({ row, baseUrl }) => (row.picture === null ? undefined : `${baseUrl}/pictures/${row.picture}`),
  image_fetch_status: ({ row }) => (row.picture === null ? 'NO_STATUS' : 'FETCHED'),
  url: ({ row }) => `https://maison-tilia.example/products/${row.retailerId.toLowerCase()}`,
};

export const productNode = { name: 'ProductItem', fields, defaults: ['id', 'name', 'retailer_id'] };

/** @param minor minor units of `currency` */
export function displayPrice(minor: number, currency: string, language: 'en' | 'fr'): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
