import type { ProductChange } from '@/lib/catalog/list-product-changes';

/** Changes that one reading met together. */
export type Together = { at: string; changes: ProductChange[] };

/** @returns changes, newest first as they are, gathered by the reading that met them. */
export function changesByTime(changes: readonly ProductChange[]): Together[] {
  const gathered = new Map<string, ProductChange[]>();
  for (const change of changes) {
    const together = gathered.get(change.changedAt);
    if (together) together.push(change);
    else gathered.set(change.changedAt, [change]);
  }
  return [...gathered].map(([at, together]) => ({ at, changes: together }));
}
