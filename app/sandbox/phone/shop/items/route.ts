import * as z from 'zod';
import { phoneRoute, refusePhone } from '@/app/sandbox/phone/_parts/phone-route';
import { phoneText } from '@/app/sandbox/phone/_parts/phone-text';
import { changeShopItem } from '@/lib/sandbox/phone/change-shop-item';

const playSchema = z.object({
  retailerId: phoneText,
  play: z.object({ soldOut: z.boolean(), repriced: z.boolean(), gone: z.boolean() }).nullable(),
});

/** Plays with one item; with `play` null it is as it was. */
export const POST = phoneRoute(playSchema, async (sandbox, { retailerId, play }) => {
  const changed = await changeShopItem(sandbox, retailerId, play);
  return changed.ok ? { changed: true } : refusePhone(404, changed.error.code);
});
