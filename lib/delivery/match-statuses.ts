import { inArray, or } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { messages } from './tables';

/** What of a status says whose it is. `callbackData` is our message id, where Meta gave it back. */
type Told = { phoneNumberId: string; wamid: string; callbackData: string | null };

type Message = Pick<typeof messages.$inferSelect, 'id' | 'phoneNumberId' | 'wamid' | 'state'>;

/**
 * Finds the messages that statuses are about, and locks them in the order of their ids, so that nobody waits in a
 * circle. Our own id goes first, because it is known even when the answer with the wamid was lost.
 *
 * @returns `ids`, the message's id or null for each status; `learned`, the messages whose wamid only these say; and
 * `settled`, those that were unknown until now
 */
export async function matchStatuses(
  tx: Database,
  statuses: readonly Told[],
): Promise<{ ids: (string | null)[]; learned: { id: string; wamid: string }[]; settled: string[] }> {
  const found = await lockCandidates(tx, statuses);
  const byId = new Map(found.map((message) => [message.id, message]));
  const byWamid = new Map(found.map((message) => [message.wamid, message]));
  const learned: { id: string; wamid: string }[] = [];
  const ids = statuses.map(({ phoneNumberId, wamid, callbackData }) => {
    const named = byId.get(callbackData?.toLowerCase() ?? '');
    if (named?.phoneNumberId === phoneNumberId && named.wamid === null) {
      named.wamid = wamid;
      byWamid.set(wamid, named);
      learned.push({ id: named.id, wamid });
    }
    const message = byWamid.get(wamid);
    return message?.phoneNumberId === phoneNumberId ? message.id : null;
  });
  const settled = found.filter(({ id, state }) => state === 'unknown' && ids.includes(id));
  return { ids, learned, settled: settled.map(({ id }) => id) };
}

async function lockCandidates(tx: Database, statuses: readonly Told[]): Promise<Message[]> {
  const wamids = statuses.map(({ wamid }) => wamid);
  const ours = statuses.flatMap(({ callbackData }) =>
    callbackData !== null && validate(callbackData) ? [callbackData] : [],
  );
  const { id, phoneNumberId, wamid, state } = messages;
  return await tx
    .select({ id, phoneNumberId, wamid, state })
    .from(messages)
    .where(or(inArray(wamid, wamids), inArray(id, ours)))
    .orderBy(id)
    .for('update');
}
