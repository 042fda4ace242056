import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { askMeta, type MetaRefusal } from './connection/ask-meta';
import type { MetaWords } from './connection/step-outcome';
import type { Commerce } from './number-condition';
import { readCommerce } from './read-commerce';
import { findSendingAccount, type SendingAccount } from './sending-account';
import { phoneNumbers } from './tables';

/** What to change; what is not named stays. */
export const changeCommerceSettingsSchema = z
  .strictObject({
    phoneNumberId: z.string().max(64),
    catalogVisible: z.boolean().optional(),
    cartEnabled: z.boolean().optional(),
  })
  .refine(({ catalogVisible, cartEnabled }) => catalogVisible !== undefined || cartEnabled !== undefined);
type CommerceChange = z.output<typeof changeCommerceSettingsSchema>;

export type ChangeCommerceSettingsError =
  | { code: 'forbidden' | 'invalid_input' | 'number_not_found' }
  | { code: MetaRefusal['reason']; meta?: MetaWords };

/**
 * Has Meta show a number's catalog to customers or hide it, and give them a cart or not; then asks Meta how it stands
 * and keeps that. The parameters go in the query and the body is empty (Meta, "Commerce settings", June 2026).
 *
 * @returns how it stands: what Meta says afterwards, or what it agreed to where it says no more. `unreachable` leaves
 * open whether Meta has changed anything; repeating is harmless.
 */
export async function changeCommerceSettings(
  ctx: Context,
  input: z.input<typeof changeCommerceSettingsSchema>,
): Promise<Result<Commerce, ChangeCommerceSettingsError>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'catalog.manage'))
    return fail({ code: 'forbidden' });
  const parsed = changeCommerceSettingsSchema.safeParse(input);
  if (!parsed.success) return fail({ code: 'invalid_input' });
  const account = await findSendingAccount(ctx.db, parsed.data.phoneNumberId);
  if (!account) return fail({ code: 'number_not_found' });
  const changed = await askMeta(account, {
    method: 'POST',
    path: `${account.phoneNumberId}/whatsapp_commerce_settings`,
    query: queryOf(parsed.data),
  });
  if (!changed.ok) return fail({ code: changed.error.reason, meta: changed.error.meta });
  const now = ctx.now();
  const read = await readCommerce(account, account.phoneNumberId, now);
  const commerce = read.ok ? read.value : agreed(account.commerce, parsed.data, now);
  await keep(ctx, account, parsed.data, commerce);
  return ok(commerce);
}

function queryOf({ catalogVisible, cartEnabled }: CommerceChange): Record<string, string> {
  return {
    ...(catalogVisible !== undefined && { is_catalog_visible: String(catalogVisible) }),
    ...(cartEnabled !== undefined && { is_cart_enabled: String(cartEnabled) }),
  };
}

function agreed(before: Commerce | null, change: CommerceChange, now: Date): Commerce {
  return {
    catalogVisible: change.catalogVisible ?? before?.catalogVisible ?? null,
    cartEnabled: change.cartEnabled ?? before?.cartEnabled ?? null,
    readAt: now.toISOString(),
  };
}

async function keep(
  ctx: Context,
  { phoneNumberId, catalogId }: SendingAccount,
  { phoneNumberId: _, ...asked }: CommerceChange,
  commerce: Commerce,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await tx.update(phoneNumbers).set({ commerce }).where(eq(phoneNumbers.id, phoneNumberId));
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: 'commerce.changed',
        subjectType: 'phone_number',
        subjectId: phoneNumberId,
        details: asked,
      },
    );
    await notify(tx, 'catalog', catalogId === null ? [] : [catalogId]);
  });
}
