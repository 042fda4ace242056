import type { Product, ProductPrice } from '@/lib/values/product';
import type { Cart } from './cart';

/** What a cart comes to, in minor units of the ISO 4217 `currency`; `savedMinor` is 0 when nothing in it is on sale. */
export type CartTotal = { currency: string; totalMinor: number; savedMinor: number };

/**
 * Adds up a cart, at sale prices where there are any.
 * @returns null where no sum can be given: an empty cart, a price whose amount is not sure, several currencies, or more
 *   than can be counted exactly. The business provides the total then.
 */
export function cartTotal(cart: Cart): CartTotal | null {
  const currency = cart[0] && currentPrice(cart[0].product)?.currency;
  if (!currency) return null;
  let totalMinor = 0;
  let savedMinor = 0;
  for (const { product, quantity } of cart) {
    const unit = amountIn(currency, currentPrice(product));
    if (unit === null) return null;
    const regular = amountIn(currency, product.price) ?? unit;
    totalMinor += unit * quantity;
    savedMinor += Math.max(0, regular - unit) * quantity;
  }
  return Number.isSafeInteger(totalMinor) ? { currency, totalMinor, savedMinor } : null;
}

function currentPrice({ price, salePrice }: Product): ProductPrice | null {
  return salePrice ?? price;
}

function amountIn(currency: string, price: ProductPrice | null): number | null {
  return price?.currency === currency ? price.amountMinor : null;
}
