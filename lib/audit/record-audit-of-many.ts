import { v7 } from 'uuid';
import type { AuditContext, AuditEntry } from './record-audit';
import { auditEntries } from './tables';

/** PostgreSQL takes 65,535 values in a statement, and a line is eight. */
const linesPerStatement = 1000;

/** Adds the same line to the audit trail for each of many subjects. Otherwise as `recordAudit`. */
export async function recordAuditOfMany(
  ctx: AuditContext,
  { subjectIds, ...entry }: Omit<AuditEntry, 'subjectId'> & { subjectIds: readonly string[] },
): Promise<void> {
  const common = {
    at: ctx.now(),
    actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
    actorName: ctx.actor.name,
    ...entry,
  };
  for (let start = 0; start < subjectIds.length; start += linesPerStatement) {
    const some = subjectIds.slice(start, start + linesPerStatement);
    await ctx.db.insert(auditEntries).values(some.map((subjectId) => ({ id: v7(), ...common, subjectId })));
  }
}
