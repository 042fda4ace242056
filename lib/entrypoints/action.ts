import 'server-only';
import { headers } from 'next/headers';
import { v7 } from 'uuid';
import type * as z from 'zod';
import { processDatabase } from '@/lib/platform/db/process-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { type NamedLimit, takeTurn } from '@/lib/platform/limits/take-turn';
import { logger } from '@/lib/platform/log/logger';
import type { Context } from '@/lib/team/context';
import { hasRight, type Right } from '@/lib/team/rights';
import { fail, type Result } from '@/lib/values/result';
import { currentActor, type UserActor } from './current-actor';
import { holdsNull } from './holds-null';
import { isOwnOrigin } from './request-origin';

/** What any action may answer besides its own errors. `reference` finds the log line of an unexpected failure. */
export type ActionError =
  | { code: 'signed_out' }
  | { code: 'forbidden' }
  | { code: 'invalid' }
  | { code: 'too_many' }
  | { code: 'unexpected'; reference: string };

type ActionContext = Context & { actor: UserActor };

/** What stands before a verb: the right a person needs, what the browser may send, and how often. */
export type DoorOptions<Schema> = { right: Right; schema: Schema; limit?: NamedLimit };

/**
 * The one door of Server Actions: origin, session, right, limit, schema, then `verb`.
 *
 * @param options.limit how often each person may do it; without one, as often as they like
 * @param verb does it and answers a Result; a thrown error becomes a reference the person can report
 */
export function action<Schema extends z.ZodType, Answer extends Result<unknown, { code: string }>>(
  options: DoorOptions<Schema>,
  verb: (ctx: ActionContext, input: z.output<Schema>) => Promise<Answer>,
): (input: z.input<Schema>) => Promise<Answer | { ok: false; error: ActionError }> {
  return async (input) => {
    if (!isOwnOrigin(await headers(), processEnvironment().appUrl)) return fail({ code: 'forbidden' });
    const actor = await currentActor();
    if (!actor) return fail({ code: 'signed_out' });
    if (!hasRight(actor.role, options.right)) return fail({ code: 'forbidden' });
    if (options.limit && !takeTurn(options.limit, actor.userId).allowed) return fail({ code: 'too_many' });
    const parsed = options.schema.safeParse(input);
    if (!parsed.success || holdsNull(parsed.data)) return fail({ code: 'invalid' });
    try {
      return await verb({ actor, db: processDatabase(), now: () => new Date() }, parsed.data);
    } catch (error) {
      return fail({ code: 'unexpected', reference: reportUnexpected(error) });
    }
  };
}

/** Logs an unexpected failure. @returns the reference under which it stands in the log. */
export function reportUnexpected(error: unknown): string {
  const reference = v7();
  logger.error({ err: error, reference }, 'unexpected failure');
  return reference;
}
