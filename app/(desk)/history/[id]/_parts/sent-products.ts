import type { MessageDetail } from '@/lib/history/get-message';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import { seenProduct } from '@/lib/messages/seen-product';
import type { Product } from '@/lib/values/product';

/** @returns the products customers got with a message, as they were: without what the catalog lacked already then. */
export function sentProducts({ products, warning }: MessageDetail): Product[] {
  return products.filter(({ retailerId }) => !warning?.dropped.includes(retailerId));
}

/** How a message draws the products it named when it was sent: what its customers did not get is missing. */
export function productsThen(message: MessageDetail, named: readonly string[]): ResolvedProducts {
  const kept = new Map(sentProducts(message).map((product) => [product.retailerId, product]));
  return new Map(named.map((retailerId) => [retailerId, seenProduct(kept.get(retailerId) ?? 'missing')]));
}

/** How it draws them today: what left the catalog since is missing too, what they never got stays so. */
export function productsToday(
  message: MessageDetail,
  named: readonly string[],
  today: ResolvedProducts,
): ResolvedProducts {
  const sent = new Set(sentProducts(message).map(({ retailerId }) => retailerId));
  const seen = (retailerId: string) =>
    sent.has(retailerId) ? seenProduct(today.get(retailerId) ?? 'loading') : 'missing';
  return new Map(named.map((retailerId) => [retailerId, seen(retailerId)]));
}
