import { recordAudit } from '@/lib/audit/record-audit';
import type { Database } from '@/lib/platform/db/database';
import { isTimeZone } from '@/lib/values/time-zone';
import { organization } from './tables';

/**
 * Makes the zone of the first administrator's browser the organization's, unless somebody has said one. What is no zone
 * is let be: days are then those of each reader's browser.
 */
export async function adoptTimeZone(db: Database, timeZone: string, now: Date): Promise<void> {
  if (!isTimeZone(timeZone)) return;
  await db.transaction(async (tx) => {
    const adopted = await tx
      .insert(organization)
      .values({ timeZone, updatedAt: now })
      .onConflictDoNothing()
      .returning();
    if (adopted.length === 0) return;
    const subject = { subjectType: 'organization', subjectId: 'organization' };
    await recordAudit(
      { actor: { kind: 'system', name: 'first run' }, db: tx, now: () => now },
      { action: 'organization.changed', ...subject, details: { after: { timeZone } } },
    );
  });
}
