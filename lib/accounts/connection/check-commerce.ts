import * as z from 'zod';
import { askMeta, type MetaAccess } from './ask-meta';
import type { StepOutcome } from './step-outcome';

const settingsSchema = z.object({
  data: z.array(z.object({ is_cart_enabled: z.boolean(), is_catalog_visible: z.boolean() })),
});

/** Where nobody has set them: the cart is on, the catalog hidden (Meta, "Commerce settings", June 2026). */
const defaults = { is_cart_enabled: true, is_catalog_visible: false };

/** Whether customers see the catalog and have a cart. It can be set later, so nothing here stands in the way. */
export async function checkCommerce(access: MetaAccess, phoneNumberId: string): Promise<StepOutcome> {
  const answer = await askMeta(access, { path: `${phoneNumberId}/whatsapp_commerce_settings` });
  const step = 'commerce';
  if (!answer.ok) {
    const { meta } = answer.error;
    return { step, state: 'warned', finding: 'commerce_unread', ...(meta && { meta }) };
  }
  const read = settingsSchema.safeParse(answer.value);
  if (!read.success) return { step, state: 'warned', finding: 'commerce_unread' };
  const settings = read.data.data[0] ?? defaults;
  if (!settings.is_catalog_visible) return { step, state: 'warned', finding: 'catalog_hidden' };
  if (!settings.is_cart_enabled) return { step, state: 'warned', finding: 'cart_off' };
  return { step, state: 'ok', finding: 'commerce_good' };
}
