import { isNotNull } from 'drizzle-orm';
import { notify } from '@/lib/platform/live/notify';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { changeSettings } from '@/lib/sandbox/settings';
import { products } from '@/lib/sandbox/tables';
import { changeShopItem } from './change-shop-item';

/** Ends all play with the shop: every item as it was, the catalog shown, orders taken. */
export async function restoreShop(sandbox: Sandbox): Promise<void> {
  await sandbox.db.transaction(async (tx) => {
    const inside = { ...sandbox, db: tx };
    const played = await tx
      .select({ retailerId: products.retailerId })
      .from(products)
      .where(isNotNull(products.asItWas));
    for (const { retailerId } of played) await changeShopItem(inside, retailerId, null);
    await changeSettings(tx, { catalogVisible: true, cartEnabled: true });
    await notify(tx, 'sandbox', []);
  });
}
