import { notify } from '@/lib/platform/live/notify';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { changeSettings, type SandboxSettings } from '@/lib/sandbox/settings';

/** The number's commerce settings: whether customers find the catalog, and whether they can order. */
export type ShopSettings = Pick<SandboxSettings, 'catalogVisible' | 'cartEnabled'>;

/** Changes the number's commerce settings; what is left out stays. */
export async function changeShopSettings({ db }: Sandbox, changes: Partial<ShopSettings>): Promise<void> {
  await db.transaction(async (tx) => {
    await changeSettings(tx, changes);
    await notify(tx, 'sandbox', []);
  });
}
