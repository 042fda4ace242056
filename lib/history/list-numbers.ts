import { and, asc, count, eq } from 'drizzle-orm';
import { isLive } from '@/lib/accounts/live-accounts';
import { type AccountOrigin, phoneNumbers, wabas } from '@/lib/accounts/tables';
import type { ConnectionTest, HoldReason, Slowdown } from '@/lib/accounts/number-condition';
import { messages } from '@/lib/delivery/tables';
import { isWaiting } from '@/lib/delivery/waiting';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';

/** How a number is doing. */
export type NumberStatus = {
  phoneNumberId: string;
  displayNumber: string;
  businessName: string;
  accountName: string;
  origin: AccountOrigin;
  pacePerSecond: number;
  hold: HoldReason | null;
  slowdown: Slowdown | null;
  lastTest: ConnectionTest | null;
  /** Messages that would leave now if the number could send. */
  waiting: number;
};

/** Every number of the desk, oldest first. */
export async function listNumbers(ctx: Context): Promise<Result<NumberStatus[], { code: 'forbidden' }>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'numbers.manage'))
    return fail({ code: 'forbidden' });
  const rows = await ctx.db
    .select({ number: phoneNumbers, waba: wabas })
    .from(phoneNumbers)
    .innerJoin(wabas, eq(wabas.id, phoneNumbers.wabaId))
    .where(isLive())
    .orderBy(asc(phoneNumbers.createdAt), asc(phoneNumbers.id));
  return ok(await Promise.all(rows.map((row) => showNumber(ctx, row))));
}

/** One number of the desk. */
export async function getNumber(
  ctx: Context,
  phoneNumberId: string,
): Promise<Result<NumberStatus, { code: 'forbidden' } | { code: 'not_found' }>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'numbers.manage'))
    return fail({ code: 'forbidden' });
  const [row] = await ctx.db
    .select({ number: phoneNumbers, waba: wabas })
    .from(phoneNumbers)
    .innerJoin(wabas, eq(wabas.id, phoneNumbers.wabaId))
    .where(and(eq(phoneNumbers.id, phoneNumberId), isLive()));
  return row ? ok(await showNumber(ctx, row)) : fail({ code: 'not_found' });
}

type Row = { number: typeof phoneNumbers.$inferSelect; waba: typeof wabas.$inferSelect };

/** A count for each number: a company has a few, and each count reads only its own queue. */
async function showNumber(ctx: Context, { number, waba }: Row): Promise<NumberStatus> {
  const [row] = await ctx.db.select({ count: count() }).from(messages).where(isWaiting(number.id));
  return {
    phoneNumberId: number.id,
    displayNumber: number.displayNumber,
    businessName: number.businessName,
    accountName: waba.name,
    origin: waba.origin,
    pacePerSecond: number.pacePerSecond,
    hold: number.holdReason,
    slowdown: number.slowdown,
    lastTest: number.lastTest,
    waiting: row?.count ?? 0,
  };
}
