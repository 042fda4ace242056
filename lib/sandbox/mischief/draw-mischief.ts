import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { mischiefRules, mischiefRun } from '@/lib/sandbox/tables';
import { type AnswerKind, answerKinds } from './answer-kinds';
import { chance } from './chance';
import { listRules } from './read-mischief';
import type { StatusKind } from './status-kinds';

type Rule = typeof mischiefRules.$inferSelect;

/** What is done to one message: to its answer at most one thing, to its webhooks any number. */
export type DrawnMischief = {
  answer: AnswerKind | null;
  statuses: StatusKind[];
  /** A number in [0, 1) of this message’s own. */
  chance: (purpose: string) => number;
};

/**
 * Decides what goes wrong with a message that Meta would accept, and counts it. Messages that nothing concerns are not
 * counted.
 *
 * @param recipients all that the customer is known by: digits of the number, user id
 */
export async function drawMischief(db: Database, recipients: (string | null)[]): Promise<DrawnMischief> {
  const concerns = ({ recipient }: Rule) => recipient === null || recipients.includes(recipient);
  if (!(await listRules(db)).some(concerns)) return { answer: null, statuses: [], chance: () => 0 };
  return await db.transaction(async (tx) => {
    const [run] = await tx
      .update(mischiefRun)
      .set({ drawn: sql`${mischiefRun.drawn} + 1` })
      .returning();
    const draw = (purpose: string) => chance(run?.seed ?? 0, run?.drawn ?? 0, purpose);
    const hits = (await listRules(tx)).filter(
      (rule) => concerns(rule) && (rule.probability === null || draw(rule.kind) < rule.probability),
    );
    const answer = hits.find(({ kind }) => isAnswerKind(kind));
    const statuses = hits.filter(({ kind }) => !isAnswerKind(kind));
    await use(tx, answer ? [answer, ...statuses] : statuses);
    return {
      answer: answer && isAnswerKind(answer.kind) ? answer.kind : null,
      statuses: [...new Set(statuses.flatMap(({ kind }) => (isAnswerKind(kind) ? [] : [kind])))],
      chance: draw,
    };
  });
}

/** A rule for a number of messages has one fewer; after its last it is gone. The lock on the run keeps others out. */
async function use(tx: Database, rules: Rule[]): Promise<void> {
  const counted = rules.filter(({ remaining }) => remaining !== null);
  if (counted.length === 0) return;
  const spent = counted.filter(({ remaining }) => remaining === 1).map(({ id }) => id);
  if (spent.length > 0) await tx.delete(mischiefRules).where(inArray(mischiefRules.id, spent));
  for (const { id, remaining } of counted) {
    if (remaining === null || remaining === 1) continue;
    await tx
      .update(mischiefRules)
      .set({ remaining: remaining - 1 })
      .where(eq(mischiefRules.id, id));
  }
  await notify(tx, 'sandbox', []);
}

function isAnswerKind(kind: string): kind is AnswerKind {
  return Object.hasOwn(answerKinds, kind);
}
