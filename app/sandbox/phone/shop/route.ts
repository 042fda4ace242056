import * as z from 'zod';
import { phoneRoute } from '@/app/sandbox/phone/_parts/phone-route';
import { phoneText } from '@/app/sandbox/phone/_parts/phone-text';
import { changeShopSettings } from '@/lib/sandbox/phone/change-shop-settings';
import { listShopItems } from '@/lib/sandbox/phone/list-shop-items';

const searchMax = 200;

/** What of the shop can be played with, beside one customer's phone. */
export const GET = phoneRoute(
  z.object({ contactId: z.uuid(), search: phoneText.pipe(z.string().max(searchMax)) }),
  listShopItems,
);

/** Hides or shows the catalog; takes orders or none. */
export const POST = phoneRoute(
  z.object({ catalogVisible: z.boolean(), cartEnabled: z.boolean() }).partial(),
  async (sandbox, changes) => {
    await changeShopSettings(sandbox, changes);
    return { changed: true };
  },
);
