import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { products } from '@/lib/catalog/tables';
import { type ClaimedMessage, claimMessages } from '@/lib/delivery/claim-messages';
import { recordOutcome } from '@/lib/delivery/record-outcome';
import { type messages, webhookEvents } from '@/lib/delivery/tables';
import {
  createTestAccount,
  insertListContent,
  insertQueued,
  phoneNumberId,
  readMessage,
} from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { classifySendOutcome } from '@/lib/platform/graph/classify-send-outcome';
import { applyAll, deliveryOf, messagesValue, receive, receivedAt } from './test-deliveries';

const { catalogId } = sandboxAccount;
const told = {
  code: 131_009,
  title: 'Parameter value is not valid',
  message: 'Parameter value is not valid',
  error_data: { details: 'Products not found in FB Catalog: gone-1. Update your catalog.' },
};
const unnamed = { ...told, error_data: { details: 'Products not found in FB Catalog' } };
const warning = { source: 'webhook', code: told.code, details: told.error_data.details };
/** What entries of test deliveries say of themselves. */
const entryTime = new Date(1_763_638_200_000);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  await database.pool.query(
    `insert into leases values ('dispatcher:test', 'me', 1, now() + interval '1 hour')`,
  );
});
afterAll(() => database.drop());
beforeEach(() =>
  database.pool.query(
    'truncate messages, message_contents, webhook_deliveries, webhook_events, products cascade',
  ),
);

describe('of a message that went out, an error beside a status is kept', () => {
  test.each([
    ['sent', 'delivered'],
    ['delivered', 'sent'],
  ])('%s first, then %s', async (...order) => {
    const id = await naming(['gone-1', 'here-1']);
    const errors = { sent: [told], delivered: undefined } as Record<string, unknown>;
    for (const status of order) await hear({ statuses: [statusOf(id, status, errors[status])] });
    expect(await readMessage(database.db, id)).toMatchObject({ state: 'delivered', error: null, warning });
  });

  test('also when it is told before the answer', async () => {
    const message = await claimed(['gone-1']);
    await hear({ statuses: [statusOf(message.id, 'sent', [told])] });
    await answer(message, {});
    expect(await readMessage(database.db, message.id)).toMatchObject({ state: 'sent', warning });
  });

  test('and what a failure says is a failure, not a warning', async () => {
    const id = await naming(['gone-1']);
    await hear({ statuses: [statusOf(id, 'failed', [told])] });
    expect(await readMessage(database.db, id)).toMatchObject({
      state: 'failed',
      error: warning,
      warning: null,
    });
  });
});

describe('an error in the answer that takes a message is kept', () => {
  const inAnswer = { source: 'request', code: told.code, details: told.error_data.details };
  test.each([
    ['as answers have it', { error: told }],
    ['as webhooks have it', { errors: [told] }],
  ])('%s', async (_, beside) => {
    const message = await claimed(['gone-1']);
    await answer(message, beside);
    expect(await readMessage(database.db, message.id)).toMatchObject({
      state: 'accepted',
      warning: inAnswer,
    });
    await hear({ statuses: [statusOf(message.id, 'delivered')] });
    expect(await readMessage(database.db, message.id)).toMatchObject({
      state: 'delivered',
      warning: inAnswer,
    });
  });

  test('and what a status says of it goes before, whichever came first', async () => {
    for (const answerFirst of [true, false]) {
      const message = await claimed(['gone-1']);
      const hearStatus = () => hear({ statuses: [statusOf(message.id, 'sent', [told])] });
      if (!answerFirst) await hearStatus();
      await answer(message, { error: unnamed });
      if (answerFirst) await hearStatus();
      expect(await readMessage(database.db, message.id)).toMatchObject({ warning });
    }
  });
});

describe('an error that a webhook tells of the number alone', () => {
  test('is kept with every message sent shortly before that names such a product, and shown there', async () => {
    const meant = [await naming(['gone-1', 'a']), await naming(['b', 'gone-1'])];
    const others = [
      await naming(['a', 'b', 'gone-10']),
      await naming(['gone-1', 'c'], { sendingAt: new Date(entryTime.getTime() - 11 * 60_000) }),
      await naming(['gone-1', 'd'], { sendingAt: new Date(entryTime.getTime() + 61_000) }),
      await naming(['gone-1', 'e'], { state: 'failed' }),
    ];
    await hear({ errors: [told] });
    for (const id of meant) {
      expect(await readMessage(database.db, id)).toMatchObject({ state: 'accepted', warning });
      const events = await database.db.select().from(webhookEvents).where(eq(webhookEvents.messageId, id));
      expect(events).toMatchObject([{ type: 'error', event: told }]);
    }
    for (const id of others) expect((await readMessage(database.db, id)).warning).toBeNull();
  });

  test('stands through the statuses that come after it', async () => {
    const id = await naming(['gone-1']);
    await hear({ errors: [told] });
    await hear({ statuses: [statusOf(id, 'delivered')] });
    expect(await readMessage(database.db, id)).toMatchObject({ state: 'delivered', warning });
  });

  test('and that names none belongs to the one message with a product the desk does not know either', async () => {
    await know(['a', 'b']);
    const [whole, incomplete] = [await naming(['a', 'b']), await naming(['a', 'gone-1'])];
    await hear({ errors: [unnamed] });
    expect((await readMessage(database.db, incomplete)).warning).toMatchObject({ code: told.code });
    expect((await readMessage(database.db, whole)).warning).toBeNull();
  });

  test('or to the only message there is, or else to nobody', async () => {
    await know(['a', 'b', 'c']);
    const only = await naming(['a', 'b']);
    await hear({ errors: [unnamed] });
    expect((await readMessage(database.db, only)).warning).toMatchObject({ code: told.code });
    const [one, other] = [await naming(['a', 'c']), await naming(['b', 'c'])];
    await hear({ errors: [unnamed] });
    for (const id of [one, other]) expect((await readMessage(database.db, id)).warning).toBeNull();
  });

  test('about something else is kept as it came, with no message', async () => {
    const id = await naming(['gone-1']);
    await hear({
      errors: [{ code: 131_056, title: 'Pair rate limit', error_data: { details: 'Slow down' } }],
    });
    expect((await readMessage(database.db, id)).warning).toBeNull();
    expect(await database.db.select().from(webhookEvents)).toMatchObject([
      { type: 'unknown', messageId: null },
    ]);
  });
});

async function hear(value: Record<string, unknown>): Promise<void> {
  const delivery = deliveryOf([[{ field: 'messages', value: messagesValue({ ...value, delivery: v7() }) }]]);
  await receive(database.db, delivery);
  await applyAll(database.db);
}

function statusOf(id: string, status: string, errors?: unknown) {
  const timestamp = String(entryTime.getTime() / 1000);
  return {
    id: `wamid.${id}`,
    status,
    timestamp,
    recipient_id: '16505551234',
    biz_opaque_callback_data: id,
    errors,
  };
}

/** A message that Meta has taken and that names these products. @returns its id */
async function naming(
  retailerIds: string[],
  values: Partial<typeof messages.$inferInsert> = {},
): Promise<string> {
  const id = v7();
  const contentHash = await insertListContent(database.db, catalogId, retailerIds);
  const taken = {
    state: 'accepted' as const,
    wamid: `wamid.${id}`,
    sendingAt: new Date(entryTime.getTime() - 5_000),
  };
  return insertQueued(database.db, { id, contentHash, catalogId, kind: 'product_list', ...taken, ...values });
}

async function claimed(retailerIds: string[]): Promise<ClaimedMessage> {
  const contentHash = await insertListContent(database.db, catalogId, retailerIds);
  const id = await insertQueued(database.db, { contentHash, catalogId });
  const lease = { phoneNumberId, leaseName: 'dispatcher:test', epoch: 1 };
  const message = (await claimMessages(database.db, lease, 1, receivedAt))?.messages[0];
  if (message?.id !== id) throw new Error('Another message was claimed.');
  return message;
}

async function answer(message: ClaimedMessage, beside: Record<string, unknown>): Promise<void> {
  const json = { messaging_product: 'whatsapp', messages: [{ id: `wamid.${message.id}` }], ...beside };
  const text = JSON.stringify(json);
  const outcome = classifySendOutcome({ outcome: 'answered', status: 200, json, text, retryAfterMs: 0 });
  await recordOutcome(database.db, { message, outcome, httpStatus: 200, response: text }, receivedAt);
}

async function know(retailerIds: string[]): Promise<void> {
  const rows = retailerIds.map((retailerId, position) => ({
    catalogId,
    retailerId,
    metaId: retailerId,
    name: retailerId,
    description: '',
    brand: '',
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    position,
    syncedAt: receivedAt,
    firstSeenAt: receivedAt,
    searchText: retailerId,
  }));
  await database.db.insert(products).values(rows);
}
