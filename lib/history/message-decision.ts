import { and, eq, or, type SQL } from 'drizzle-orm';
import type { MessageDecision } from '@/lib/delivery/message-state';
import { messages } from '@/lib/delivery/tables';
import type { Database } from '@/lib/platform/db/database';
import { users } from '@/lib/team/tables';

/** What a person decided about a message, who, and when (ISO 8601). */
export type ShownDecision = { decision: MessageDecision; by: string; at: string };

type Row = typeof messages.$inferSelect;

/** @returns what was decided about a message row, null when nothing was. */
export async function findDecision(
  db: Database,
  { decision, decidedAt, decidedBy }: Row,
): Promise<ShownDecision | null> {
  if (decision === null || decidedAt === null) return null;
  const [user] =
    decidedBy === null
      ? []
      : await db.select({ name: users.name }).from(users).where(eq(users.id, decidedBy));
  return { decision, by: user?.name ?? '', at: decidedAt.toISOString() };
}

/**
 * The message that a message was sent in place of, and the one sent in its place.
 *
 * @param scope which messages the reader may see; of others they learn nothing
 */
export async function findResends(
  db: Database,
  message: Row,
  scope: SQL | undefined,
): Promise<{ resendOf: string | null; resentAs: string | null }> {
  if (message.resendOf === null && message.decision !== 'sent_again')
    return { resendOf: null, resentAs: null };
  const linked = or(eq(messages.resendOf, message.id), eq(messages.id, message.resendOf ?? message.id));
  const rows = await db
    .select({ id: messages.id, resendOf: messages.resendOf })
    .from(messages)
    .where(and(linked, scope));
  return {
    resendOf: rows.find(({ id }) => id === message.resendOf)?.id ?? null,
    resentAs: rows.find(({ resendOf }) => resendOf === message.id)?.id ?? null,
  };
}
