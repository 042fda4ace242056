import fc from 'fast-check';
import { v7 } from 'uuid';
import { type ClaimedMessage, claimMessages } from '@/lib/delivery/claim-messages';
import { type MessageStatus, messageStatuses, stateAfter } from '@/lib/delivery/message-state';
import { recordOutcome } from '@/lib/delivery/record-outcome';
import { insertQueued, phoneNumberId, readMessage } from '@/lib/delivery/test-account';
import type { TestDatabase } from '@/lib/platform/db/test-database';
import { applyAll, deliveryOf, messagesValue, receive, receivedAt } from './test-deliveries';

const lease = { phoneNumberId, leaseName: 'dispatcher:test', epoch: 1 };
const answeredAt = new Date('2026-11-20T12:00:05Z');
const firstSecond = 1_763_638_200;

/** A telling of a status. Two of one word may differ in time, in callback data, and in a field nobody knows. */
type Telling = { word: string; second: number; withCallback: boolean; note: number };
type Answer = 'accepted' | 'unknown' | 'none';

/** What happens: tellings, inbound messages, rubbish and the answer, each as often and in the order it is in `steps`. */
export type History = {
  answer: Answer;
  steps: Step[];
  /** Into how many pieces the next delivery is cut from the steps, and whether what waits is applied after it. */
  cuts: { size: number; applied: boolean; spread: boolean }[];
};
type Step =
  | { kind: 'answer' }
  | { kind: 'status'; telling: Telling }
  | { kind: 'inbound'; index: number }
  | { kind: 'rubbish'; value: unknown };

const telling = fc.record({
  word: fc.constantFrom<string>(...messageStatuses, 'played', 'warning'),
  second: fc.integer({ min: 0, max: 2 }),
  withCallback: fc.boolean(),
  note: fc.integer({ min: 0, max: 2 }),
});
const rubbish = fc.constantFrom<unknown>(
  {},
  null,
  7,
  { status: 'read' },
  { id: 'wamid.x', status: 'read', timestamp: 'x' },
);

/** Tellings and inbound messages, some of them several times, with one answer at any place or none. */
export const historyArbitrary: fc.Arbitrary<History> = fc
  .record({
    answer: fc.constantFrom<Answer>('accepted', 'unknown', 'none'),
    told: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: telling.map((one): Step => ({ kind: 'status', telling: one })) },
        { weight: 2, arbitrary: fc.nat(1).map((index): Step => ({ kind: 'inbound', index })) },
        { weight: 1, arbitrary: rubbish.map((value): Step => ({ kind: 'rubbish', value })) },
      ),
      { minLength: 1, maxLength: 8 },
    ),
    repeats: fc.array(fc.nat(7), { maxLength: 5 }),
    cuts: fc.array(
      fc.record({ size: fc.integer({ min: 1, max: 5 }), applied: fc.boolean(), spread: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .chain(({ answer, told, repeats, cuts }) => {
    const again = repeats.flatMap((index) => told[index] ?? []);
    const all: Step[] = [...told, ...again, { kind: 'answer' }];
    const order = fc.shuffledSubarray(all, { minLength: all.length });
    return order.map((steps) => ({ answer, steps, cuts }));
  });

/** Plays `history` with a message of its own, and says what is there in the end and what should be. */
export async function playHistory(database: TestDatabase, history: History) {
  const message = await claim(database);
  const cuts = [...history.cuts];
  let waiting: Step[] = [];
  const deliver = async (cut: { applied: boolean; spread: boolean }) => {
    if (waiting.length > 0) await receive(database.db, bodyOf(waiting, message, cut.spread));
    waiting = [];
    if (cut.applied) await applyAll(database.db);
  };
  let cut = cuts[0];
  for (const [index, step] of history.steps.entries()) {
    if (step.kind === 'answer') await answer(database, message, history.answer);
    else waiting.push(step);
    if (!cut || waiting.length < cut.size) continue;
    await deliver(cut);
    cut = cuts[(index + 1) % cuts.length];
  }
  await deliver({ applied: true, spread: false });
  return { actual: await readBack(database, message), expected: expectation(history, message) };
}

async function claim(database: TestDatabase): Promise<ClaimedMessage> {
  const id = await insertQueued(database.db);
  const [message] = await claimMessages(database.db, lease, 1, receivedAt);
  if (message?.id !== id) throw new Error('Another message was claimed.');
  return message;
}

async function answer(database: TestDatabase, message: ClaimedMessage, kind: Answer): Promise<void> {
  if (kind === 'none') return;
  const outcome =
    kind === 'accepted'
      ? { outcome: kind, wamid: wamidOf(message), waId: '16505551234', bsuid: null }
      : { outcome: kind, reason: 'timed_out' as const, error: null };
  await recordOutcome(database.db, { message, outcome, httpStatus: null, response: null }, answeredAt);
}

/** One delivery: everything in one change, or each thing in an entry of its own. */
function bodyOf(steps: Step[], message: { id: string }, spread: boolean): Buffer {
  const changes = (spread ? steps.map((step) => [step]) : [steps]).map((part) => ({
    field: 'messages',
    value: messagesValue({
      statuses: part.flatMap((step) =>
        step.kind === 'status'
          ? [statusOf(step.telling, message)]
          : step.kind === 'rubbish'
            ? [step.value]
            : [],
      ),
      messages: part.flatMap((step) => (step.kind === 'inbound' ? [inboundOf(step.index, message)] : [])),
      // A byte-for-byte repetition is one delivery: here each is another.
      delivery: v7(),
    }),
  }));
  return deliveryOf(changes.map((change) => [change]));
}

function statusOf({ word, second, withCallback, note }: Telling, message: { id: string }) {
  return {
    id: wamidOf(message),
    status: word,
    timestamp: String(firstSecond + second),
    recipient_id: '16505551234',
    ...(withCallback ? { biz_opaque_callback_data: message.id } : {}),
    ...(word === 'failed' ? { errors: [{ code: 131_026, title: `Undeliverable ${note}` }] } : {}),
    nobody_knows: { note },
  };
}

function inboundOf(index: number, message: { id: string }) {
  return {
    id: `wamid.in${index}.${message.id}`,
    from: '16505551234',
    timestamp: String(firstSecond),
    type: 'text',
    text: { body: 'Hello' },
  };
}

function wamidOf(message: { id: string }): string {
  return `wamid.${message.id}`;
}

async function readBack(database: TestDatabase, message: { id: string }) {
  const row = await readMessage(database.db, message.id);
  const { state, wamid, acceptedAt, sentAt, deliveredAt, readAt, failedAt, error } = row;
  const events = await database.pool.query(
    `select type, event, occurred_at as "occurredAt", message_id as "messageId"
     from webhook_events where wamid = $1 order by type`,
    [wamidOf(message)],
  );
  const inbound = await database.pool.query(
    'select wamid, message from inbound_messages where wamid like $1 order by wamid',
    [`wamid.in%${message.id}`],
  );
  return {
    row: { state, wamid, acceptedAt, sentAt, deliveredAt, readAt, failedAt, error: error?.title ?? null },
    events: events.rows,
    inbound: inbound.rows,
  };
}

/** Said a second time, from the history as a set: nothing here knows an order. */
function expectation({ answer: kind, steps }: History, message: { id: string }) {
  const told = steps.flatMap((step) => (step.kind === 'status' ? [step.telling] : []));
  const known = kind === 'accepted' || told.some(({ withCallback }) => withCallback);
  const kept = [...new Set(told.map(({ word }) => word))].sort().map((word) => {
    const tellings = told.filter((one) => one.word === word).map((one) => statusOf(one, message));
    const [best] = tellings.sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));
    return { type: word, event: best, occurredAt: new Date(Number(best?.timestamp) * 1000) };
  });
  const timeOf = (word: string) =>
    known ? (kept.find(({ type }) => type === word)?.occurredAt ?? null) : null;
  const words = kept
    .map(({ type }) => type)
    .filter((type): type is MessageStatus => messageStatuses.some((status) => status === type));
  const unsettled = kind === 'none' ? 'sending' : 'unknown';
  const state = known ? stateAfter(words) : unsettled;
  const failure = kept.find(({ type }) => type === 'failed')?.event?.errors?.[0];
  const inbound = new Set(steps.flatMap((step) => (step.kind === 'inbound' ? [step.index] : [])));
  return {
    row: {
      state,
      wamid: known ? wamidOf(message) : null,
      acceptedAt: kind === 'accepted' ? answeredAt : null,
      sentAt: timeOf('sent'),
      deliveredAt: timeOf('delivered'),
      readAt: timeOf('read'),
      failedAt: timeOf('failed'),
      error: state === 'failed' ? (failure?.title ?? null) : null,
    },
    events: kept.map((one) => ({ ...one, messageId: known ? message.id : null })),
    inbound: [...inbound].sort().map((index) => {
      const sent = inboundOf(index, message);
      return { wamid: sent.id, message: sent };
    }),
  };
}

/** Earliest, then as text. */
function sortKey(status: { timestamp: string }): string {
  return `${status.timestamp} ${JSON.stringify(status)}`;
}
