import type { Product, ProductPrice } from '@/lib/values/product';

/** One thing a customer sees otherwise today than when the message was sent. */
export type ProductChange =
  | { what: 'missing'; why: 'gone' | 'hidden' | 'rejected' }
  | { what: 'back' | 'picture' | 'description' }
  | { what: 'price' | 'salePrice'; before: ProductPrice | null; after: ProductPrice | null }
  | { what: 'availability'; before: Product['availability']; after: Product['availability'] }
  | { what: 'name'; before: string; after: string };

/** A product that differs, as it is called today, or was when it is gone. */
export type DifferentProduct = { product: Product; changes: ProductChange[] };

/**
 * What WhatsApp shows of the products of a message today that it did not show when it was sent: it reads the catalog
 * anew each time. What was left out then stays left out.
 *
 * @param then the products as they were sent, in the order of the message
 * @param now the products of the catalog by the seller's ids; one that is not in it is gone
 */
export function productDifferences(
  then: readonly Product[],
  now: ReadonlyMap<string, Product>,
): DifferentProduct[] {
  return then.flatMap((before) => {
    const after = now.get(before.retailerId) ?? null;
    const changes = changesOf(before, after);
    return changes.length > 0 ? [{ product: after ?? before, changes }] : [];
  });
}

/** Why customers do not see a product of a catalog; null when they do. Of one in review they see nothing yet. */
export function whyMissing(product: Product | null): 'gone' | 'hidden' | 'rejected' | null {
  if (product === null) return 'gone';
  if (product.visibility === 'hidden') return 'hidden';
  return product.reviewStatus === 'rejected' || product.reviewStatus === 'pending' ? 'rejected' : null;
}

function changesOf(then: Product, now: Product | null): ProductChange[] {
  const why = whyMissing(now);
  if (now === null || why !== null) {
    return whyMissing(then) === null ? [{ what: 'missing', why: why ?? 'gone' }] : [];
  }
  const back: ProductChange[] = whyMissing(then) === null ? [] : [{ what: 'back' }];
  return [...back, ...visibleChanges(then, now)];
}

function visibleChanges(then: Product, now: Product): ProductChange[] {
  const changes: (ProductChange | null)[] = [
    then.name === now.name ? null : { what: 'name', before: then.name, after: now.name },
    isSamePrice(then.price, now.price) ? null : { what: 'price', before: then.price, after: now.price },
    isSamePrice(then.salePrice, now.salePrice)
      ? null
      : { what: 'salePrice', before: then.salePrice, after: now.salePrice },
    then.availability === now.availability
      ? null
      : { what: 'availability', before: then.availability, after: now.availability },
    then.pictureId === now.pictureId ? null : { what: 'picture' },
    then.description === now.description ? null : { what: 'description' },
  ];
  return changes.filter((change) => change !== null);
}

/** By the amount where it is known: Meta words the same price in one language or another. */
function isSamePrice(then: ProductPrice | null, now: ProductPrice | null): boolean {
  if (then === null || now === null) return then === now;
  if (then.amountMinor === null || now.amountMinor === null) return then.display === now.display;
  return then.amountMinor === now.amountMinor && then.currency === now.currency;
}
