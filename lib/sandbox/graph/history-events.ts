import { and, eq } from 'drizzle-orm';
import { account } from '@/lib/sandbox/account';
import { messages } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { type DeliveryEvent, readDeliveryEvents } from './delivery-events';
import type { GraphCall, GraphEndpoint } from './graph-call';
import { type HistoryPage, readHistoryPage, writeHistoryCursor } from './history-page';
import { writePaging } from './paging';
import { chooseFields, type FieldReader, splitFields } from './read-fields';
import { type Refusal, refuseParameter } from './refusal';

const statuses = ['SENT', 'DELIVERED', 'READ', 'FAILED', 'DELETED'];

/**
 * The events of one message of the history, oldest first, as edges. The filter has had two names: `status_filter`, and
 * `delivery_status` since v25.0 (Meta, message history events, 2026).
 *
 * @param historyId digits of the id that the history gave the message
 */
export function readHistoryEvents(historyId: string): GraphEndpoint {
  return async (call) => {
    const filter = call.query.get('delivery_status') ?? call.query.get('status_filter');
    if (filter !== null && !statuses.includes(filter)) {
      return fail(refuseParameter(`Param delivery_status must be one of {${statuses.join(', ')}}.`));
    }
    const fields = readNodeFields(call, historyId);
    if (!fields.ok) return fields;
    const page = readHistoryPage(call.query);
    if (!page.ok) return page;
    const all = await findEvents(call, historyId);
    if (!all) return fail(unknownHistory(historyId));
    const wanted = all.filter(({ status }) => filter === null || status.toUpperCase() === filter);
    return ok({ body: writePage(call, `${historyId}/events`, wanted, page.value, fields.value) });
  };
}

function readNodeFields(
  { query, sandbox }: GraphCall,
  historyId: string,
): Result<FieldReader<DeliveryEvent>, Refusal> {
  const asked = splitFields(query.get('fields'));
  const inner = asked?.find(({ name }) => name === 'node')?.inner;
  // Meta's two pages ask for the fields of the node with and without naming it.
  const names = asked && !asked.some(({ name }) => name === 'node' || name === 'cursor') ? asked : null;
  return chooseFields(names ?? splitFields(inner ?? null), {
    name: 'WhatsAppBusinessMessageDeliveryStatusOccurrence',
    fields: {
      id: ({ ordinal }) => `${historyId}${ordinal}`,
      delivery_status: ({ status }) => status.toUpperCase(),
      error_description: ({ error }) => error ?? undefined,
      occurrence_timestamp: ({ at }) => at,
      status_timestamp: ({ at }) => at,
      application: () => ({ id: account.appId, name: account.appName }),
      webhook_update_state: ({ webhook }) => (webhook === 'DELIVERED' ? 'SUCCESS' : 'ERROR'),
      webhook_uri: () => sandbox.webhook?.url,
    },
    defaults: ['id', 'delivery_status', 'occurrence_timestamp'],
  });
}

async function findEvents({ sandbox }: GraphCall, historyId: string): Promise<DeliveryEvent[] | null> {
  const [message] = await sandbox.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.historyId, Number(historyId)), eq(messages.direction, 'business')));
  if (!message) return null;
  return (await readDeliveryEvents(sandbox, [message.id])).get(message.id) ?? [];
}

function writePage(
  call: GraphCall,
  path: string,
  events: DeliveryEvent[],
  { limit, cursor, backwards }: HistoryPage,
  read: FieldReader<DeliveryEvent>,
): object {
  const beyond = events.filter(
    ({ ordinal }) => cursor === null || (backwards ? ordinal < cursor : ordinal > cursor),
  );
  const shown = backwards ? beyond.slice(-limit) : beyond.slice(0, limit);
  const [first, last] = [shown[0], shown.at(-1)];
  const data = shown.map((event) => ({ cursor: writeHistoryCursor(event.ordinal), node: read(event) }));
  if (!first || !last) return { data };
  const ends = {
    before: writeHistoryCursor(first.ordinal),
    after: writeHistoryCursor(last.ordinal),
    hasNext: last !== events.at(-1),
    hasPrevious: first !== events[0],
  };
  return { data, paging: writePaging(call, path, ends) };
}

function unknownHistory(historyId: string): Refusal {
  return {
    httpStatus: 404,
    code: 803,
    subcode: null,
    type: 'OAuthException',
    details: null,
    message: `(#803) Some of the aliases you requested do not exist: ${historyId}`,
  };
}
