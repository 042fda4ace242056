import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { isLive } from './live-accounts';
import type { HoldReason } from './number-condition';
import { type AccountOrigin, phoneNumbers, wabas } from './tables';

export type ShownNumber = {
  phoneNumberId: string;
  /** Empty until Meta has said what a number of the environment is called. */
  displayNumber: string;
  businessName: string;
  catalogId: string | null;
  holdReason: HoldReason | null;
};

/** An account as the settings show it: nothing of its secrets but when they were set and by whom. Times are ISO 8601. */
export type ShownAccount = {
  wabaId: string;
  name: string;
  origin: AccountOrigin;
  numbers: ShownNumber[];
  secretsSetAt: string | null;
  secretsSetBy: string | null;
  webhook: ShownWebhook;
};

/** What has come from Meta so far. */
export type ShownWebhook = { verifiedAt: string | null; lastAt: string | null };

/** The accounts that work, oldest first. */
export async function listAccounts(ctx: Context): Promise<Result<ShownAccount[], { code: 'forbidden' }>> {
  return readAccounts(ctx);
}

/** One account that works. */
export async function findAccount(
  ctx: Context,
  wabaId: string,
): Promise<Result<ShownAccount, { code: 'forbidden' } | { code: 'not_found' }>> {
  const found = await readAccounts(ctx, wabaId);
  if (!found.ok) return found;
  const [account] = found.value;
  return account ? ok(account) : fail({ code: 'not_found' });
}

async function readAccounts(
  ctx: Context,
  wabaId?: string,
): Promise<Result<ShownAccount[], { code: 'forbidden' }>> {
  const { actor } = ctx;
  if (actor.kind !== 'user' || !hasRight(actor.role, 'accounts.manage')) return fail({ code: 'forbidden' });
  const rows = await ctx.db
    .select()
    .from(wabas)
    .innerJoin(phoneNumbers, eq(phoneNumbers.wabaId, wabas.id))
    .where(and(isLive(), wabaId === undefined ? undefined : eq(wabas.id, wabaId)))
    .orderBy(asc(wabas.createdAt), asc(phoneNumbers.createdAt), asc(phoneNumbers.id));
  const accounts = new Map<string, ShownAccount>();
  for (const { wabas: waba, phone_numbers: number } of rows) {
    const account = accounts.get(waba.id) ?? shownAccount(waba);
    account.numbers.push(shownNumber(number));
    accounts.set(waba.id, account);
  }
  return ok([...accounts.values()]);
}

function shownAccount(waba: typeof wabas.$inferSelect): ShownAccount {
  return {
    wabaId: waba.id,
    name: waba.name,
    origin: waba.origin,
    numbers: [],
    secretsSetAt: waba.secretsSetAt?.toISOString() ?? null,
    secretsSetBy: waba.secretsSetBy,
    webhook: {
      verifiedAt: waba.webhookVerifiedAt?.toISOString() ?? null,
      lastAt: waba.lastWebhookAt?.toISOString() ?? null,
    },
  };
}

function shownNumber(number: typeof phoneNumbers.$inferSelect): ShownNumber {
  const { id: phoneNumberId, displayNumber, businessName, catalogId, holdReason } = number;
  return { phoneNumberId, displayNumber, businessName, catalogId, holdReason };
}
