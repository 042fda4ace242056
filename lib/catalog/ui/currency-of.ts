import type { Product } from '@/lib/values/product';

/** @returns the currency prices are asked for in where these products are listed; null when none of them has one */
export function currencyOf(products: readonly Product[]): string | null {
  return products.find(({ price }) => price?.currency)?.price?.currency ?? null;
}
