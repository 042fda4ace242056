import { eq } from 'drizzle-orm';
import { notify } from '@/lib/platform/live/notify';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { products } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { type ItemPlay, type ItemState, isSameState, playItem } from './item-state';

type ProductRow = typeof products.$inferSelect;

/**
 * Plays with an item of the catalog, as the business or Meta could at any moment: sold out, dearer, deleted. What it was
 * is kept.
 *
 * @param play what is done to it in all; null puts it back as it was
 */
export async function changeShopItem(
  sandbox: Sandbox,
  retailerId: string,
  play: ItemPlay | null,
): Promise<Result<null, { code: 'unknown_product' }>> {
  return await sandbox.db.transaction(async (tx) => {
    const isIt = eq(products.retailerId, retailerId);
    const [row] = await tx.select().from(products).where(isIt).for('update');
    if (!row) return fail({ code: 'unknown_product' });
    const was = row.asItWas ?? stateOf(row);
    const next = play === null ? was : playItem(was, play);
    const asItWas = isSameState(was, next) ? null : was;
    await tx
      .update(products)
      .set({ ...columns(next, row, sandbox.now()), asItWas })
      .where(isIt);
    await notify(tx, 'sandbox', []);
    return ok(null);
  });
}

/** @returns what of an item can be played with */
export function stateOf({ availability, priceMinor, salePriceMinor, deletedAt }: ProductRow): ItemState {
  return { availability, priceMinor, salePriceMinor, gone: deletedAt !== null };
}

function columns({ gone, ...same }: ItemState, { deletedAt }: ProductRow, now: Date) {
  return { ...same, deletedAt: gone ? (deletedAt ?? now) : null };
}
