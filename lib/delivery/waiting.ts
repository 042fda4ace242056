import { and, eq, gt, isNull, lte, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { definitionOf, messageKinds } from '@/lib/messages/registry';
import { messages } from './tables';

/** A free-form message is news of its hour: after that, sending it is a decision. */
const freshMs = 60 * 60 * 1000;

/** So many waiting messages are listed one by one. */
export const waitingListMax = 200;

/**
 * Messages of a number that would leave now if it could. What is scheduled for later is not waiting; what Meta refused
 * for now is.
 */
export function isWaiting(phoneNumberId: string): SQL | undefined {
  return and(
    eq(messages.phoneNumberId, phoneNumberId),
    eq(messages.state, 'queued'),
    or(isNull(messages.notBefore), lte(messages.notBefore, sql`now()`), gt(messages.attemptCount, 0)),
  );
}

/** Since when a message has been due: when it was queued, or the time it was scheduled for. */
export const dueSince = sql<Date>`case when ${messages.attemptCount} = 0
  then coalesce(${messages.notBefore}, ${messages.createdAt}) else ${messages.createdAt} end`.mapWith(
  messages.createdAt,
);

/** Free-form messages that had been due for more than an hour at `asOf`. A kind of another version counts as free-form. */
export function isStale(asOf: Date): SQL | undefined {
  const anyTimeKinds: string[] = messageKinds.filter((kind) => definitionOf(kind).window === 'any_time');
  return and(
    notInArray(messages.kind, anyTimeKinds),
    sql`${dueSince} < ${new Date(asOf.getTime() - freshMs)}`,
  );
}
