import { and, asc, inArray, isNotNull } from 'drizzle-orm';
import * as z from 'zod';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { events } from '@/lib/sandbox/tables';
import { retryDelayMs } from '@/lib/sandbox/webhooks/retry-delay';

const statuses = ['sent', 'delivered', 'read', 'failed'] as const;

/** What has become of a message, and whether the business could be told. */
export type DeliveryEvent = {
  /** Counts the statuses: a message has each once. */
  ordinal: number;
  status: (typeof statuses)[number];
  /** Whole seconds since 1970. */
  at: number;
  webhook: 'PENDING' | 'DELIVERED' | 'FAILED' | 'RETRYING';
  error: string | null;
};

const valueSchema = z.object({
  statuses: z.tuple([
    z.object({
      timestamp: z.coerce.number(),
      errors: z.tuple([z.object({ error_data: z.object({ details: z.string() }) })]).optional(),
    }),
  ]),
});

/**
 * Reads what has happened to messages so far. An event's own webhook says when: its row is put off with each attempt.
 *
 * @returns by the message's id, in the order of the statuses
 */
export async function readDeliveryEvents(
  sandbox: Sandbox,
  messageIds: string[],
): Promise<Map<string, DeliveryEvent[]>> {
  const rows = await sandbox.db
    .select()
    .from(events)
    .where(and(inArray(events.messageId, messageIds), isNotNull(events.status)))
    .orderBy(asc(events.id));
  const byMessage = new Map<string, DeliveryEvent[]>(messageIds.map((id) => [id, []]));
  for (const row of rows) {
    const found = byMessage.get(row.messageId);
    const happened = row.attempts > 0 || row.doneAt !== null || row.dueAt <= sandbox.now();
    if (!found || !happened || found.some(({ status }) => status === row.status)) continue;
    found.push(toDeliveryEvent(row));
  }
  for (const list of byMessage.values()) list.sort((a, b) => a.ordinal - b.ordinal);
  return byMessage;
}

function toDeliveryEvent(row: typeof events.$inferSelect): DeliveryEvent {
  const status = statuses.find((candidate) => candidate === row.status) ?? 'failed';
  const told = valueSchema.safeParse(row.value).data?.statuses[0];
  return {
    ordinal: statuses.indexOf(status) + 1,
    status,
    at: told?.timestamp ?? Math.floor(row.dueAt.getTime() / 1000),
    webhook: webhookState(row),
    error: told?.errors?.[0].error_data.details ?? null,
  };
}

function webhookState({ attempts, doneAt }: typeof events.$inferSelect): DeliveryEvent['webhook'] {
  if (doneAt !== null) return retryDelayMs(attempts) === null ? 'FAILED' : 'DELIVERED';
  return attempts === 0 ? 'PENDING' : 'RETRYING';
}
