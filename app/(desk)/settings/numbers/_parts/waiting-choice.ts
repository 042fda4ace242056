import type { WaitingMessages } from '@/lib/history/list-waiting';

/** Where a person differs from what happens by itself: old ones ticked, others unticked, and the old ones not listed. */
export type WaitingChoice = { changed: ReadonlySet<string>; sendRest: boolean };

export const noChoice: WaitingChoice = { changed: new Set(), sendRest: false };

/** What resuming would do, as the verb takes it, and in numbers. */
export type ResumePlan = {
  send: string[];
  cancel: string[];
  rest: 'send' | 'cancel';
  sentCount: number;
  cancelledCount: number;
  /** Messages the list has no room for. */
  moreStale: number;
  moreFresh: number;
};

/** @returns whether a listed message goes out: the old ones do not by themselves, the others do. */
export function goesOut(message: { id: string; isStale: boolean }, { changed }: WaitingChoice): boolean {
  return message.isStale === changed.has(message.id);
}

/** Works out what resuming would do with what waits. */
export function resumePlan(waiting: WaitingMessages, choice: WaitingChoice): ResumePlan {
  const { messages, total, staleTotal } = waiting;
  const send = messages.filter((message) => message.isStale && goesOut(message, choice));
  const cancel = messages.filter((message) => !goesOut(message, choice));
  const listedStale = messages.filter(({ isStale }) => isStale).length;
  const moreStale = staleTotal - listedStale;
  const moreFresh = total - staleTotal - (messages.length - listedStale);
  const cancelledCount = cancel.length + (choice.sendRest ? 0 : moreStale);
  return {
    send: send.map(({ id }) => id),
    cancel: cancel.map(({ id }) => id),
    rest: choice.sendRest ? 'send' : 'cancel',
    sentCount: total - cancelledCount,
    cancelledCount,
    moreStale,
    moreFresh,
  };
}
