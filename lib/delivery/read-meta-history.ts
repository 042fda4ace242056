import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { findSendingAccount } from '@/lib/accounts/sending-account';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { callGraph, type GraphOutcome } from '@/lib/platform/graph/graph-client';
import { readGraphError } from '@/lib/platform/graph/graph-error';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { messages } from './tables';

const deadlineMs = 5000;

/** A step of a message as Meta's own history tells it. `status` is Meta's word; `at` is ISO 8601. */
type MetaHistoryEvent = { status: string; at: string | null };

/** What Meta's history says of a message: its steps, none among them; a refusal in its words; or nothing in time. */
export type MetaHistory =
  | { outcome: 'told'; events: MetaHistoryEvent[] }
  | { outcome: 'refused'; code: number; message: string }
  | { outcome: 'no_answer' };

// Meta, "WhatsApp Business Message History API", September 2026: times are whole seconds, as numbers.
const historySchema = z.object({
  data: z.array(
    z.object({
      events: z
        .object({
          data: z.array(
            z.object({
              delivery_status: z.string().max(64),
              timestamp: z.number().int().positive().max(8_640_000_000_000).nullable().catch(null),
            }),
          ),
        })
        .optional(),
    }),
  ),
});

/** Asks Meta what became of a message whose wamid is known. Takes five seconds at most, and changes nothing. */
export async function readMetaHistory(
  ctx: Context,
  messageId: string,
): Promise<Result<MetaHistory, { code: 'forbidden' | 'not_found' | 'no_wamid' | 'number_not_found' }>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'unknown.decide'))
    return fail({ code: 'forbidden' });
  const [message] = await ctx.db
    .select({ wamid: messages.wamid, phoneNumberId: messages.phoneNumberId })
    .from(messages)
    .where(eq(messages.id, messageId));
  if (!message) return fail({ code: 'not_found' });
  if (message.wamid === null) return fail({ code: 'no_wamid' });
  const account = await findSendingAccount(ctx.db, message.phoneNumberId);
  if (!account) return fail({ code: 'number_not_found' });
  const call = await callGraph({
    graphUrl: account.graphUrl,
    version: processEnvironment().graphApiVersion,
    accessToken: account.accessToken,
    method: 'GET',
    path: `${account.phoneNumberId}/message_history`,
    query: { message_id: message.wamid, fields: 'id,message_id,events{delivery_status,timestamp}' },
    deadlineMs,
  });
  return ok(readAnswer(call));
}

function readAnswer(call: GraphOutcome): MetaHistory {
  if (call.outcome !== 'answered') return { outcome: 'no_answer' };
  const error = readGraphError(call.json);
  if (error) return { outcome: 'refused', code: error.code, message: error.message };
  const parsed = historySchema.safeParse(call.json);
  if (!parsed.success) return { outcome: 'no_answer' };
  const events = parsed.data.data.flatMap((entry) => entry.events?.data ?? []);
  return {
    outcome: 'told',
    events: events.map(({ delivery_status, timestamp }) => ({
      status: delivery_status,
      at: timestamp === null ? null : new Date(timestamp * 1000).toISOString(),
    })),
  };
}
