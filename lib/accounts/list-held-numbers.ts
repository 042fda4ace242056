import { and, eq, getTableColumns, isNotNull } from 'drizzle-orm';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { isLive } from './live-accounts';
import { phoneNumbers, wabas } from './tables';

/** A number that sends nothing for now. `code` is Meta's, for those who can do something about it. */
export type HeldNumber = {
  phoneNumberId: string;
  displayNumber: string;
  businessName: string;
  /** ISO 8601. */
  since: string;
  code: number | null;
};

/** The numbers that are held: everybody may know that messages wait, administrators also why. */
export async function listHeldNumbers(ctx: Context): Promise<HeldNumber[]> {
  const rows = await ctx.db
    .select(getTableColumns(phoneNumbers))
    .from(phoneNumbers)
    .innerJoin(wabas, eq(wabas.id, phoneNumbers.wabaId))
    .where(and(isNotNull(phoneNumbers.holdReason), isLive()));
  const mayKnowWhy = ctx.actor.kind === 'system' || hasRight(ctx.actor.role, 'numbers.manage');
  return rows.map(({ id, displayNumber, businessName, holdReason }) => ({
    phoneNumberId: id,
    displayNumber,
    businessName,
    since: holdReason?.since ?? '',
    code: mayKnowWhy ? (holdReason?.code ?? null) : null,
  }));
}
