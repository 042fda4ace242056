import * as z from 'zod';
import { fail, ok, type Result } from '@/lib/values/result';
import { askMeta, type MetaAccess, type MetaRefusal } from './connection/ask-meta';
import type { Commerce } from './number-condition';

const flag = z.boolean().nullable().default(null).catch(null);
const settingsSchema = z.object({
  data: z.array(z.object({ is_cart_enabled: flag, is_catalog_visible: flag })),
});

/** Asks Meta what customers may see and do with a number's catalog (Meta, "Commerce settings", June 2026). */
export async function readCommerce(
  access: MetaAccess,
  phoneNumberId: string,
  now: Date,
): Promise<Result<Commerce, MetaRefusal>> {
  const answer = await askMeta(access, { path: `${phoneNumberId}/whatsapp_commerce_settings` });
  if (!answer.ok) return answer;
  const read = settingsSchema.safeParse(answer.value);
  if (!read.success) return fail({ reason: 'unreachable' });
  const [settings] = read.data.data;
  return ok({
    catalogVisible: settings?.is_catalog_visible ?? null,
    cartEnabled: settings?.is_cart_enabled ?? null,
    readAt: now.toISOString(),
  });
}
