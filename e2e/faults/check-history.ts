import type { MessageState } from '@/lib/delivery/message-state';

/** What is known of one run from outside and from inside, once everything has come to rest. */
export type History = {
  /** What people were told is queued. */
  queued: readonly string[];
  /** What arrived at Meta, in that order: its own log. `answered` is whether what left says what came of it. */
  posts: readonly { messageId: string; accepted: boolean; wamid: string | null; answered: boolean }[];
  /** Messages of which Meta told a status that we took in. */
  told: ReadonlySet<string>;
  /** Messages that were in a process's hands when it died. */
  cutOff: ReadonlySet<string>;
  /** Our database. */
  messages: readonly { id: string; state: MessageState; wamid: string | null }[];
};

/**
 * Holds a run to what we promise: at most one acceptance per message, none lost, `unknown` only where nobody could know,
 * and what Meta said is what we have.
 *
 * @returns a line per broken promise
 */
export function checkHistory(history: History): string[] {
  const rows = new Map(history.messages.map((row) => [row.id, row]));
  const posts = new Map<string, History['posts'][number][]>();
  for (const post of history.posts) posts.set(post.messageId, [...(posts.get(post.messageId) ?? []), post]);
  return history.queued.flatMap((id) => {
    const seen = posts.get(id) ?? [];
    const row = rows.get(id);
    const faults = row
      ? [
          ...checkPosts(seen),
          ...checkRow(row, seen, { told: history.told.has(id), cutOff: history.cutOff.has(id) }),
        ]
      : ['lost: there is no such message'];
    return faults.map((fault) => `${id} ${fault}`);
  });
}

function checkPosts(posts: History['posts']): string[] {
  const times = posts.filter((post) => post.accepted).length;
  return times > 1 ? [`twice: accepted ${times} times`] : [];
}

function checkRow(
  row: History['messages'][number],
  posts: History['posts'],
  { told, cutOff }: { told: boolean; cutOff: boolean },
): string[] {
  const faults: string[] = [];
  const acceptance = posts.find((post) => post.accepted);
  const lastAnswered = posts.at(-1)?.answered ?? true;
  if (row.state === 'queued' || row.state === 'sending') faults.push(`lost: still ${row.state}`);
  if (row.wamid !== null && !acceptance) faults.push('invented: a wamid, and nothing was accepted');
  if (row.wamid !== null && acceptance && row.wamid !== acceptance.wamid) faults.push('another wamid');
  if (acceptance && row.wamid === null && (told || (lastAnswered && !cutOff)))
    faults.push('no wamid, although the answer or a webhook came');
  if (acceptance && row.state === 'failed' && !told) faults.push('failed, although it was accepted');
  if (row.state === 'unknown') {
    if (acceptance && told) faults.push('unknown, although a webhook came');
    else if (lastAnswered && !cutOff) faults.push('unknown, although nobody was cut off');
  }
  if (row.state === 'failed' && posts.length === 0) faults.push('failed, and was never posted');
  return faults;
}

/**
 * Holds a run to one sender at a time: once a later holder of the lease has sent, no earlier one does.
 *
 * @param epochs under which each message that Meta received was claimed, in the order it received them
 */
export function checkOneSender(epochs: readonly { messageId: string; epoch: number }[]): string[] {
  let latest = 0;
  return epochs.flatMap(({ messageId, epoch }) => {
    const late = epoch < latest;
    latest = Math.max(latest, epoch);
    return late ? [`${messageId} out of turn: sent under epoch ${epoch} after epoch ${latest}`] : [];
  });
}
