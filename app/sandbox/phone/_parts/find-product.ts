import type { ProductState } from '@/components/whatsapp/product-state';
import type { FindProduct } from '@/components/whatsapp/shop/cart';
import type { NamedProduct } from '@/lib/sandbox/phone/phone-content';
import type { PhoneProduct } from '@/lib/sandbox/phone/phone-products';
import { drawnProduct, productState } from './product-state';

type Sources = {
  /** Of the catalog; undefined until it has been looked into. */
  catalog: readonly PhoneProduct[] | undefined;
  /** Retailer ids of the products in the cart, and what has been read of them so far. */
  held: readonly string[];
  inCart: readonly NamedProduct[];
  /** What messages name. */
  inThread: readonly NamedProduct[];
};

/**
 * What a product is now, from all that was read. What was read of it by name stands over the catalog, and always the same
 * source over the others: no product has two prices in turn.
 */
export function findProduct({ catalog, held, inCart, inThread }: Sources): FindProduct {
  const known = new Map<string, ProductState>();
  for (const product of catalog ?? []) known.set(product.retailerId, drawnProduct(product));
  for (const { retailerId, now } of [...inCart, ...inThread]) known.set(retailerId, productState(now));
  // One that came from the catalog and stands there no more is gone; one of the cart is being asked for.
  const unknown = (retailerId: string) =>
    catalog === undefined || held.includes(retailerId) ? 'loading' : 'missing';
  return (retailerId) => known.get(retailerId) ?? unknown(retailerId);
}
