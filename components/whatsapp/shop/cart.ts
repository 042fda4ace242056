import type { ProductState } from '@/components/whatsapp/product-state';
import type { Product } from '@/lib/values/product';
import { isSoldOut } from '@/lib/values/sendability';

/** Units of one product that a cart holds at most (Meta, share products with customers, November 2026). */
export const cartQuantityMax = 99;

/** Characters of the message to the business that goes with a cart. Meta names no limit; this one is ours. */
export const cartNoteMax = 2000;

/** A product in the cart as the customer last saw it. */
export type CartLine = { product: Product; quantity: number };

/** What a customer has gathered, in the order of adding: each product once. */
export type Cart = readonly CartLine[];

/** What a product is now, by its retailer id. */
export type FindProduct = (retailerId: string) => ProductState;

/** @returns how many units of a product the cart holds */
export function quantityOf(cart: Cart, retailerId: string): number {
  return cart.find((line) => line.product.retailerId === retailerId)?.quantity ?? 0;
}

/** @returns how many units the cart holds in all, as its badge and its title count them */
export function countUnits(cart: Cart): number {
  return cart.reduce((units, line) => units + line.quantity, 0);
}

/** @returns the cart with `quantity` units of the product: 0 takes it out, more than 99 is 99 */
export function setQuantity(cart: Cart, product: Product, quantity: number): Cart {
  const line = { product, quantity: Math.min(quantity, cartQuantityMax) };
  const known = quantityOf(cart, product.retailerId) > 0;
  if (!known) return quantity > 0 ? [...cart, line] : cart;
  const same = (other: CartLine) => other.product.retailerId === product.retailerId;
  return quantity > 0
    ? cart.map((other) => (same(other) ? line : other))
    : cart.filter((other) => !same(other));
}

/**
 * What becomes of a cart when its products are looked at again: those gone or sold out leave it, the others are as they
 * are now. The very same cart comes back when nothing changed (Meta, product updates, November 2026).
 */
export function refreshCart(cart: Cart, find: FindProduct): Cart {
  const fresh = cart.flatMap((line) => {
    const now = find(line.product.retailerId);
    if (now === 'loading') return [line];
    if (now === 'missing' || isSoldOut(now)) return [];
    return sameToCustomer(now, line.product) ? [line] : [{ ...line, product: now }];
  });
  const unchanged = fresh.length === cart.length && fresh.every((line, index) => line === cart[index]);
  return unchanged ? cart : fresh;
}

function sameToCustomer(now: Product, before: Product): boolean {
  return (
    now.name === before.name &&
    now.description === before.description &&
    now.pictureId === before.pictureId &&
    now.price?.display === before.price?.display &&
    now.salePrice?.display === before.salePrice?.display
  );
}
