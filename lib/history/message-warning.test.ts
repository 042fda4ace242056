import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { products } from '@/lib/catalog/tables';
import type { MessageError } from '@/lib/delivery/message-state';
import type { messages } from '@/lib/delivery/tables';
import { createTestAccount, insertListContent, insertQueued } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { getMessage } from './get-message';
import { listMessages } from './list-messages';

const { catalogId } = sandboxAccount;
const now = new Date('2026-11-20T12:00:00Z');
const saying = (details: string, code = 131_009): MessageError => ({
  source: 'webhook',
  code,
  title: null,
  message: '',
  details,
});

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  ctx = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => now };
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate messages, message_contents, products cascade'));

test('a message that went out poorer is listed with how many products are not shown, and says which', async () => {
  const warning = saying('Products not found in FB Catalog: THE-10. Update your catalog.');
  const id = await sent(['THE-1', 'THE-10', 'THE-2'], { warning });
  expect(await listed()).toMatchObject([{ id, state: 'delivered', incomplete: { dropped: 1 } }]);
  expect(await shown(id)).toEqual({ error: warning, dropped: ['THE-10'], total: 3 });
});

test('where Meta names none, those that the catalog does not hold today are meant', async () => {
  const warning = saying('Products not found in FB Catalog');
  const id = await sent(['THE-1', 'THE-2'], { warning });
  await hold(['THE-1']);
  expect(await listed()).toMatchObject([{ incomplete: { dropped: 0 } }]);
  expect(await shown(id)).toEqual({ error: warning, dropped: ['THE-2'], total: 2 });
});

test('a warning of something else names no products', async () => {
  const warning = saying('Something else', 1);
  const id = await sent(['THE-1'], { warning });
  expect(await shown(id)).toEqual({ error: warning, dropped: [], total: 1 });
});

test('of a message that failed nothing was seen anyway', async () => {
  const id = await sent(['THE-1'], { state: 'failed', warning: saying('THE-1') });
  expect(await listed()).toMatchObject([{ incomplete: null }]);
  expect(await shown(id)).toBeNull();
});

test('the history is narrowed to what went out incomplete, beside other states', async () => {
  const warning = saying('THE-1');
  const poorer = await sent(['THE-1'], { warning });
  const failed = await sent(['THE-1'], { warning, state: 'failed' });
  const whole = await sent(['THE-1'], {});
  expect((await listed('incomplete')).map(({ id }) => id)).toEqual([poorer]);
  expect((await listed('incomplete', 'failed')).map(({ id }) => id)).toEqual([failed, poorer]);
  expect((await listed('delivered')).map(({ id }) => id)).toEqual([whole, poorer]);
});

async function sent(retailerIds: string[], values: Partial<typeof messages.$inferInsert>): Promise<string> {
  const contentHash = await insertListContent(database.db, catalogId, retailerIds);
  const given = { contentHash, catalogId, kind: 'product_list', state: 'delivered' as const, ...values };
  return insertQueued(database.db, given);
}

async function listed(...statuses: ('incomplete' | 'failed' | 'delivered')[]) {
  const page = await listMessages(ctx, { statuses });
  if (!page.ok) throw new Error(page.error.code);
  return page.value.messages;
}

async function shown(id: string) {
  const message = await getMessage(ctx, id);
  if (!message.ok) throw new Error(message.error.code);
  return message.value.warning;
}

async function hold(retailerIds: string[]): Promise<void> {
  const facts = { description: '', brand: '', availability: 'in stock', visibility: '', reviewStatus: '' };
  const rows = retailerIds.map((retailerId, position) => ({
    ...facts,
    ...{ catalogId, retailerId, metaId: retailerId, name: retailerId, position, searchText: retailerId },
    ...{ syncedAt: now, firstSeenAt: now },
  }));
  await database.db.insert(products).values(rows);
}
