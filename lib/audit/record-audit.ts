import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { auditEntries } from './tables';

/** What recording needs of a verb's context: who acts, in which transaction, when. */
export type AuditContext = {
  actor: { kind: 'user'; userId: string; name: string } | { kind: 'system'; name: string };
  db: Database;
  now: () => Date;
};

export type AuditEntry = {
  action: string;
  subjectType: string;
  subjectId: string;
  details?: Record<string, unknown>;
};

/**
 * Adds a line to the audit trail. Give it the transaction of what it records: both stand or neither.
 * `details` holds no personal data: the trail outlives an erased person.
 */
export async function recordAudit(ctx: AuditContext, entry: AuditEntry): Promise<void> {
  await ctx.db.insert(auditEntries).values({
    id: v7(),
    at: ctx.now(),
    actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
    actorName: ctx.actor.name,
    ...entry,
  });
}
