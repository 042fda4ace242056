import { asc } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { mischiefRules, mischiefRun } from '@/lib/sandbox/tables';
import type { Mischief } from './mischief-rule';
import { rowRule } from './rule-row';

/** @returns all that goes wrong at present, and the seed of all chance in it */
export async function readMischief(db: Database): Promise<Mischief> {
  const [run] = await db.select().from(mischiefRun);
  return { seed: run?.seed ?? 0, rules: (await listRules(db)).map(rowRule) };
}

/** @returns the rules as they are kept, in their order */
export async function listRules(db: Database): Promise<(typeof mischiefRules.$inferSelect)[]> {
  return await db.select().from(mischiefRules).orderBy(asc(mischiefRules.id));
}
