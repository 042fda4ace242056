import { learnIdentities } from '@/lib/contacts/learn-identities';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { adoptEvents } from './adopt-events';
import { type KeptEvent, keepEvents } from './keep-events';
import { matchStatuses } from './match-statuses';
import { refreshMessageStates } from './refresh-message-states';
import { resolveUnknown } from './resolve-unknown';

/** A status of a message as a webhook told it. `type` is Meta's word, known to us or not. */
export type StatusEvent = {
  eventId: string;
  deliveryId: string | null;
  wabaId: string;
  phoneNumberId: string;
  wamid: string;
  type: string;
  /** Our message id, where Meta gave it back. */
  callbackData: string | null;
  /** Whom Meta says it went to, by either id or both. */
  recipient: { waId: string | null; bsuid: string | null };
  occurredAt: Date;
  /** The status object as it came. */
  event: unknown;
};

/**
 * Applies statuses inside the caller's transaction. Each may be repeated, and may come before any other and before its
 * message's own answer: the end is the same. Many at once cost little more than one.
 *
 * @returns `changed`, the messages to notify of, and `orphans`, the wamids whose message was not found: these statuses
 * wait for it, and the caller joins them after its commit
 */
export async function applyStatuses(
  tx: Database,
  statuses: readonly StatusEvent[],
  now: Date,
): Promise<{ changed: string[]; orphans: string[] }> {
  if (statuses.length === 0) return { changed: [], orphans: [] };
  const { ids, learned, settled } = await matchStatuses(tx, statuses);
  await keepEvents(
    tx,
    statuses.map((status, index) => eventOf(status, ids[index] ?? null)),
    now,
  );
  for (const { id, wamid } of learned) {
    await resolveUnknown(tx, id, wamid, now);
    await adoptEvents(tx, id, wamid);
  }
  const changed = [...new Set(ids.filter((id) => id !== null))];
  await refreshMessageStates(tx, changed);
  if (settled.length > 0) await notify(tx, 'unconfirmed', settled);
  const ours = statuses.filter((_status, index) => ids[index] !== null);
  await learnIdentities(
    tx,
    ours.map(({ wabaId, recipient }) => ({ wabaId, ...recipient })),
    now,
  );
  const orphans = statuses.filter((_status, index) => ids[index] === null).map(({ wamid }) => wamid);
  return { changed, orphans };
}

function eventOf(status: StatusEvent, messageId: string | null): KeptEvent {
  const { eventId: id, deliveryId, type, wamid, event, occurredAt } = status;
  return { id, deliveryId, field: 'messages', type, wamid, messageId, event, occurredAt };
}
