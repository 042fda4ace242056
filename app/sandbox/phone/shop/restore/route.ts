import * as z from 'zod';
import { phoneRoute } from '@/app/sandbox/phone/_parts/phone-route';
import { restoreShop } from '@/lib/sandbox/phone/restore-shop';

/** The shop as it was. */
export const POST = phoneRoute(z.object({}), async (sandbox) => {
  await restoreShop(sandbox);
  return { restored: true };
});
