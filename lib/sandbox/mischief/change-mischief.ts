import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { mischiefRules } from '@/lib/sandbox/tables';
import type { MischiefKind, MischiefRule } from './mischief-rule';
import { ruleRow } from './rule-row';

/** A rule, or with `when` null the end of the one for this kind and recipient. */
export type MischiefChange = {
  kind: MischiefKind;
  recipient: string | null;
  when: MischiefRule['when'] | null;
};

/** Changes one rule and leaves the others as they are. */
export async function changeMischief(db: Database, { when, ...change }: MischiefChange): Promise<void> {
  const { kind, recipient } = change;
  const forWhom =
    recipient === null ? isNull(mischiefRules.recipient) : eq(mischiefRules.recipient, recipient);
  await db.transaction(async (tx) => {
    await tx.delete(mischiefRules).where(and(eq(mischiefRules.kind, kind), forWhom));
    if (when !== null) {
      const row = ruleRow({ ...change, when });
      const target = [mischiefRules.kind, mischiefRules.recipient];
      await tx.insert(mischiefRules).values(row).onConflictDoUpdate({ target, set: row });
    }
    await notify(tx, 'sandbox', []);
  });
}
