import type { Product } from '@/lib/values/product';

/** A product of a message: known, not known yet, or not in the catalog (WhatsApp drops it). */
export type ProductState = Product | 'loading' | 'missing';

/** @returns the products that the customer will find, in their order. */
export function existingProducts(products: readonly ProductState[]): Product[] {
  return products.filter((product) => typeof product === 'object');
}
