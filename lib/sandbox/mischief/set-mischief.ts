import { randomInt } from 'node:crypto';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { mischiefRules, mischiefRun } from '@/lib/sandbox/tables';
import type { Mischief, MischiefRule } from './mischief-rule';
import { ruleRow } from './rule-row';

/**
 * Puts these rules in the place of all others and lets the draws begin anew: the same seed, rules and messages bring the
 * same mischief. Without rules the sandbox behaves.
 *
 * @returns what holds from now on, with the seed that was drawn where none was given
 */
export async function setMischief(
  db: Database,
  { seed = randomInt(0x7fff_ffff), rules }: { seed?: number | undefined; rules: MischiefRule[] },
): Promise<Mischief> {
  return await db.transaction(async (tx) => {
    await tx.update(mischiefRun).set({ seed, drawn: 0 });
    await tx.delete(mischiefRules);
    if (rules.length > 0) await tx.insert(mischiefRules).values(rules.map(ruleRow));
    await notify(tx, 'sandbox', []);
    return { seed, rules };
  });
}
