import { and, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { type MessageError, type MessageStatus, messageStatuses, stateAfter } from './message-state';
import { statusError, toldError } from './status-error';
import { messages, webhookEvents } from './tables';

type Told = { type: string; occurredAt: Date; event: unknown };

/**
 * Puts messages where Meta's statuses say they are: state and times are computed from all of them, so that the order
 * they came in cannot matter. What they warn of goes before what was heard elsewhere. The caller's transaction holds the rows and notifies of them; without a wamid nothing
 * changes.
 */
export async function refreshMessageStates(tx: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const told = await readStatuses(tx, ids);
  const rows = ids.map((id) => ({ id, ...standing(told.get(id) ?? []) }));
  await tx.execute(sql`
    update ${messages} set
      state = told.state, sent_at = told.sent_at, delivered_at = told.delivered_at, read_at = told.read_at,
      failed_at = told.failed_at, error = told.error, warning = coalesce(told.warning, messages.warning)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (
      id uuid, state text, sent_at timestamptz, delivered_at timestamptz, read_at timestamptz,
      failed_at timestamptz, error jsonb, warning jsonb
    )
    where messages.id = told.id and messages.wamid is not null`);
}

async function readStatuses(tx: Database, ids: readonly string[]): Promise<Map<string | null, Told[]>> {
  const { messageId, type, occurredAt, event } = webhookEvents;
  const rows = await tx
    .select({ messageId, type, occurredAt, event })
    .from(webhookEvents)
    .where(and(inArray(messageId, [...ids]), inArray(type, [...messageStatuses])));
  const told = new Map<string | null, Told[]>();
  for (const row of rows) told.set(row.messageId, [...(told.get(row.messageId) ?? []), row]);
  return told;
}

function standing(told: Told[]) {
  const state = stateAfter(told.map(({ type }) => type as MessageStatus));
  const timeOf = (status: MessageStatus) => told.find(({ type }) => type === status)?.occurredAt ?? null;
  const failure = told.find(({ type }) => type === 'failed');
  return {
    state,
    sent_at: timeOf('sent'),
    delivered_at: timeOf('delivered'),
    read_at: timeOf('read'),
    failed_at: timeOf('failed'),
    error: state === 'failed' && failure ? statusError(failure.event) : null,
    warning: warningIn(told),
  };
}

/** Meta may say with any status of a message that went out what was wrong with it: the lowest of them counts. */
function warningIn(told: Told[]): MessageError | null {
  for (const status of messageStatuses.filter((one) => one !== 'failed')) {
    const warning = toldError(told.find(({ type }) => type === status)?.event);
    if (warning) return warning;
  }
  return null;
}
