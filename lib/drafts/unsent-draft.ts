import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { drafts } from './tables';

/** The condition for a person's drafts that are still to be sent. */
export function isUnsentDraftOf(ownerId: string): SQL | undefined {
  return and(eq(drafts.ownerId, ownerId), isNull(drafts.deletedAt), isNull(drafts.lastMessageId));
}
