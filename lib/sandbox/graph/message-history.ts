import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { account } from '@/lib/sandbox/account';
import { messages } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { type DeliveryEvent, readDeliveryEvents } from './delivery-events';
import type { GraphCall, GraphEndpoint } from './graph-call';
import { type HistoryPage, readHistoryPage, writeHistoryCursor } from './history-page';
import { writePaging } from './paging';
import { chooseFields, type FieldReader, splitFields } from './read-fields';
import { type Refusal, refuseParameter } from './refusal';

type Row = Pick<typeof messages.$inferSelect, 'id' | 'historyId' | 'wamid'>;
type Entry = { row: Row; events: DeliveryEvent[] };

/** What was sent, newest first, and how far it came (Meta, message history, November 2025). */
export const readMessageHistory: GraphEndpoint = async (call) => {
  const fields = readEntryFields(call);
  if (!fields.ok) return fields;
  const page = readHistoryPage(call.query);
  if (!page.ok) return page;
  const wamid = call.query.get('message_id');
  const { rows, more } = await readRows(call, wamid, page.value);
  if (wamid !== null && rows.length === 0) return fail(unknownMessage);
  const events = await readDeliveryEvents(
    call.sandbox,
    rows.map(({ id }) => id),
  );
  const data = rows.map((row) => fields.value({ row, events: events.get(row.id) ?? [] }));
  return ok({ body: { data, ...paging(call, rows, page.value, more) } });
};

/** Documented for the status, not for the words. */
const unknownMessage: Refusal = {
  ...refuseParameter('Param message_id is not the ID of a message of this phone number.'),
  httpStatus: 422,
};

function readEntryFields({ query, sandbox }: GraphCall): Result<FieldReader<Entry>, Refusal> {
  const asked = splitFields(query.get('fields'));
  const inner = asked?.find(({ name }) => name === 'events')?.inner ?? null;
  const eventFields = chooseFields<{ row: Row; event: DeliveryEvent }>(splitFields(inner), {
    name: 'MessageDeliveryStatusEvent',
    fields: {
      id: ({ row, event }) => `${row.historyId}${event.ordinal}`,
      delivery_status: ({ event }) => event.status.toUpperCase(),
      timestamp: ({ event }) => event.at,
      webhook_update_state: ({ event }) => event.webhook,
      application: () => ({ id: account.appId }),
      webhook_uri: () => sandbox.webhook?.url,
      error_description: ({ event }) => event.error ?? undefined,
    },
    defaults: ['id', 'delivery_status', 'timestamp'],
  });
  if (!eventFields.ok) return eventFields;
  return chooseFields<Entry>(asked, {
    name: 'WhatsAppMessageHistory',
    fields: {
      id: ({ row }) => String(row.historyId),
      message_id: ({ row }) => row.wamid,
      events: ({ row, events }) => ({ data: events.map((event) => eventFields.value({ row, event })) }),
    },
    defaults: ['id', 'message_id'],
  });
}

async function readRows(
  { sandbox }: GraphCall,
  wamid: string | null,
  { limit, cursor, backwards }: HistoryPage,
): Promise<{ rows: Row[]; more: boolean }> {
  const beyond = backwards ? gt : lt;
  const found = await sandbox.db
    .select({ id: messages.id, historyId: messages.historyId, wamid: messages.wamid })
    .from(messages)
    .where(
      and(
        eq(messages.direction, 'business'),
        wamid === null ? undefined : eq(messages.wamid, wamid),
        cursor === null ? undefined : beyond(messages.historyId, cursor),
      ),
    )
    .orderBy(backwards ? asc(messages.historyId) : desc(messages.historyId))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  return { rows: backwards ? rows.reverse() : rows, more: found.length > limit };
}

function paging(call: GraphCall, rows: Row[], page: HistoryPage, more: boolean): object {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return {};
  const ends = {
    before: writeHistoryCursor(first.historyId),
    after: writeHistoryCursor(last.historyId),
    hasNext: page.backwards || more,
    hasPrevious: page.backwards ? more : page.cursor !== null,
  };
  return { paging: writePaging(call, `${account.phoneNumberId}/message_history`, ends) };
}
