import type { Product } from '@/lib/values/product';

/** A product of a message: known, not known yet, or not in the catalog (WhatsApp drops it). */
export type ProductState = Product | 'loading' | 'missing';

/** @returns whether a customer finds the product but cannot order it. */
export function isSoldOut({ availability }: Product): boolean {
  return (
    availability === 'out of stock' || availability === 'discontinued' || availability === 'mark_as_sold'
  );
}

/** @returns the products that the customer will find, in their order. */
export function existingProducts(products: readonly ProductState[]): Product[] {
  return products.filter((product) => typeof product === 'object');
}
