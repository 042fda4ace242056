import type { Product } from '@/lib/values/product';

/**
 * What is chosen after the list says so: what was chosen and still is, in its order, then what is new, as long as
 * there is room. The list knows only what it shows, and what was chosen before another search stays chosen.
 *
 * @param keys `all` for everything shown
 * @param max products that may be chosen in all
 * @returns `refused` when something was left out for want of room
 */
export function chooseProducts(
  chosen: readonly Product[],
  keys: 'all' | ReadonlySet<string | number>,
  shown: readonly Product[],
  max: number,
): { chosen: Product[]; refused: boolean } {
  const kept = keys === 'all' ? [...chosen] : chosen.filter(({ retailerId }) => keys.has(retailerId));
  const keptIds = new Set(kept.map(({ retailerId }) => retailerId));
  const added = shown.filter(
    ({ retailerId }) => !keptIds.has(retailerId) && (keys === 'all' || keys.has(retailerId)),
  );
  const room = Math.max(0, max - kept.length);
  return { chosen: [...kept, ...added.slice(0, room)], refused: added.length > room };
}
