import type { ResolvedProduct, ResolvedProducts } from '@/lib/messages/definition-ui';
import type { Product } from '@/lib/values/product';
import { isSoldOut, obstaclesOf } from '@/lib/values/sendability';
import type { ProductListDraft } from './schema';

type Sections = ProductListDraft['sections'];

export const productOrders = ['name', 'price', 'catalog'] as const;
export type ProductOrder = (typeof productOrders)[number];

/**
 * Orders the products of every section. What cannot be compared, a product without a price or one that is not known,
 * comes last in the order it had.
 *
 * @param products `catalog` takes their order
 */
export function sortProducts(
  sections: Sections,
  order: ProductOrder,
  products: ResolvedProducts,
  locale: string,
): Sections {
  const compare = comparison(order, products, locale);
  return sections.map((section) => {
    const known = section.productRetailerIds.flatMap((retailerId) => {
      const product = products.get(retailerId);
      return isComparable(product, order) ? [product] : [];
    });
    const others = section.productRetailerIds.filter(
      (retailerId) => !isComparable(products.get(retailerId), order),
    );
    const sorted = known.toSorted(compare).map(({ retailerId }) => retailerId);
    return { ...section, productRetailerIds: [...sorted, ...others] };
  });
}

function isComparable(product: ResolvedProduct | undefined, order: ProductOrder): product is Product {
  return typeof product === 'object' && (order !== 'price' || amountOf(product) !== null);
}

function comparison(order: ProductOrder, products: ResolvedProducts, locale: string) {
  if (order === 'name') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return (one: Product, other: Product) => compare(one.name, other.name);
  }
  if (order === 'price') return comparePrices;
  const places = new Map([...products.keys()].map((retailerId, place) => [retailerId, place]));
  const placeOf = ({ retailerId }: Product) => places.get(retailerId) ?? 0;
  return (one: Product, other: Product) => placeOf(one) - placeOf(other);
}

/** Amounts compare within a currency only. */
function comparePrices(one: Product, other: Product): number {
  const currencies = (currencyOf(one) ?? '').localeCompare(currencyOf(other) ?? '');
  return currencies === 0 ? (amountOf(one) ?? 0) - (amountOf(other) ?? 0) : currencies;
}

function amountOf({ price, salePrice }: Product): number | null {
  return (salePrice ?? price)?.amountMinor ?? null;
}

function currencyOf({ price, salePrice }: Product): string | null {
  return (salePrice ?? price)?.currency ?? null;
}

/** Leaves of every product its first mention in the message. */
export function removeDuplicates(sections: Sections): Sections {
  const seen = new Set<string>();
  return keepProducts(sections, (retailerId) => {
    const isFirst = !seen.has(retailerId);
    seen.add(retailerId);
    return isFirst;
  });
}

/** Leaves what customers would see and can buy; a product that is not known yet stays. */
export function dropUnavailable(sections: Sections, products: ResolvedProducts): Sections {
  return keepProducts(sections, (retailerId) => !isUnavailable(products.get(retailerId) ?? 'loading'));
}

function isUnavailable(product: ResolvedProduct): boolean {
  if (typeof product === 'string') return product === 'missing';
  const hasPicture = product.pictureId !== null;
  return isSoldOut(product) || obstaclesOf({ ...product, isListed: true, hasPicture }).length > 0;
}

/** A section that is emptied by it goes too, unless it is the last. */
function keepProducts(sections: Sections, isKept: (retailerId: string) => boolean): Sections {
  const left = sections.map((section) => ({
    ...section,
    productRetailerIds: section.productRetailerIds.filter(isKept),
  }));
  const kept = left.filter(
    ({ productRetailerIds }, index) =>
      productRetailerIds.length > 0 || sections[index]?.productRetailerIds.length === 0,
  );
  return kept.length > 0 ? kept : left.slice(0, 1);
}
