import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { productSearchText } from '@/lib/catalog/search-text';
import { products } from '@/lib/catalog/tables';
import { findOrCreateContact } from '@/lib/contacts/find-or-create-contact';
import { recordInbound } from '@/lib/contacts/record-inbound';
import { queueMessage } from '@/lib/delivery/queue-message';
import { messageContentProducts } from '@/lib/delivery/tables';
import { createTestAccount, insertQueued, phoneNumberId, wabaId } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import type { Role } from '@/lib/team/rights';
import { ensureSandboxPeople } from '@/lib/team/sandbox-people';
import { users } from '@/lib/team/tables';
import { dayAt } from '@/lib/values/calendar-day';
import { countMessages } from './count-messages';
import { describeFilters } from './describe-filters';
import { listMessages } from './list-messages';
import { listSenders } from './list-senders';
import { daysOf, periodNames } from './period';
import { searchHistory } from './search-history';

const now = new Date('2026-11-20T12:00:00Z');
const { catalogId } = sandboxAccount;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  await ensureSandboxPeople(database.db, now);
});
afterAll(() => database.drop());
beforeEach(() =>
  database.pool.query('truncate messages, message_contents, submissions, contacts, products cascade'),
);

type Filters = Parameters<typeof listMessages>[1];

describe('the history is narrowed', () => {
  test('to senders, together with the rest', async () => {
    const [lea, tom] = [await userOf('marketer'), await userOf('agent')];
    const failed = await insertQueued(database.db, { senderId: tom, state: 'failed' });
    await insertQueued(database.db, { senderId: lea, state: 'failed' });
    const queued = await insertQueued(database.db, { senderId: tom });
    expect(await idsOf('manager', { senders: [tom] })).toEqual([queued, failed]);
    expect(await idsOf('manager', { senders: [tom], statuses: ['failed'] })).toEqual([failed]);
    expect(await idsOf('manager', { senders: [tom, lea] })).toHaveLength(3);
    expect(await idsOf('agent', { senders: [lea] })).toEqual([]);
  });

  test('to days of the zone, whatever its clocks did', async () => {
    const minuteMs = 60_000;
    const start = Date.parse('2026-10-23T00:00:00Z');
    const times = Array.from(
      { length: 5 * 24 * 4 },
      (_, quarter) => new Date(start + quarter * 15 * minuteMs),
    );
    const ids = new Map<string, Date>();
    for (const at of times) ids.set(await sentAt(at), at);
    const after = new Date('2026-10-27T20:10:00Z');
    const zones = ['UTC', 'Europe/Paris', 'America/Havana', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
    const periods = [...periodNames, '2026-10-25..2026-10-25', '2026-10-24..2026-10-26'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...zones), fc.constantFrom(...periods), async (timeZone, period) => {
        const { from, to } = daysOf(period, dayAt(after, timeZone));
        const within = [...ids].filter(([, at]) => {
          const day = dayAt(at, timeZone);
          return from <= day && day <= to;
        });
        const listed = await idsOf('manager', { period, timeZone }, after);
        expect(listed).toEqual(within.map(([id]) => id).reverse());
      }),
      { numRuns: 35 },
    );
  });

  test('to days by the time shown, also where the id was made a moment earlier', async () => {
    const midnight = new Date('2026-11-20T00:00:00Z');
    const id = v7({ msecs: midnight.getTime() - 3 });
    await insertQueued(database.db, { id, createdAt: midnight });
    expect(await idsOf('manager', { period: 'today' })).toEqual([id]);
    expect(await idsOf('manager', { period: 'yesterday' })).toEqual([]);
  });

  test('to a customer, with what went to them before two of them turned out to be one', async () => {
    const byNumber = await meet({ waId: '33612345602', name: 'Zoé' });
    const first = await insertQueued(database.db, { contactId: byNumber });
    const byUserId = await meet({ bsuid: 'FR.10001' });
    const second = await insertQueued(database.db, { contactId: byUserId });
    await insertQueued(database.db);
    expect(await idsOf('manager', { contactId: byNumber })).toEqual([first]);
    await meet({ waId: '33612345602', bsuid: 'FR.10001' });
    expect(await idsOf('manager', { contactId: byUserId })).toEqual([second, first]);
    expect(await idsOf('manager', { contactId: byNumber })).toEqual([second, first]);
    expect(await idsOf('manager', { contactId: v4() })).toEqual([]);
  });

  test('to a product, in whatever kind and place a message names it', async () => {
    await addProducts('tea-1', 'tea-2');
    const contactId = await writer();
    const one = await send('product', { body: '', footer: '', productRetailerId: 'tea-1' }, contactId);
    const list = await send('product_list', listDraft('tea-2', 'tea-1'), contactId);
    const again = await send('product_list', listDraft('tea-2', 'tea-1'), contactId);
    const other = await send('product_list', listDraft('tea-2'), contactId);
    const named = (retailerId: string) => ({ product: { catalogId, retailerId } });
    expect(await idsOf('manager', named('tea-1'))).toEqual([again, list, one]);
    expect(await idsOf('manager', named('tea-2'))).toEqual([other, again, list]);
    expect(await idsOf('manager', { ...named('tea-2'), contactId, kinds: ['product'] })).toEqual([]);
    expect(await idsOf('manager', { ...named('tea-1'), contactId })).toEqual([again, list, one]);
    expect(await idsOf('manager', { product: { catalogId: 'another', retailerId: 'tea-1' } })).toEqual([]);
    expect(await idsOf('agent', named('tea-1'))).toEqual([]);
  });

  test.each<Filters>([
    { period: 'lately' },
    { period: '2026-11-20..2026-11-19' },
    { senders: ["' or 1=1"] },
    { contactId: 'Zoé' },
    { timeZone: 'Mars/Olympus' },
  ])('and by nothing else: %o', async (filters) => {
    const refused = { ok: false, error: { code: 'invalid_input' } };
    expect(await listMessages(await contextOf('manager'), filters)).toEqual(refused);
    expect(await countMessages(await contextOf('manager'), filters)).toEqual(refused);
  });
});

test('pages of a narrowed history neither repeat nor leave out', async () => {
  await addProducts('tea-1');
  const contactId = await writer();
  const sent: string[] = [];
  for (let count = 0; count < 60; count += 1)
    sent.push(
      await send('product', { body: `${count % 7}`, footer: '', productRetailerId: 'tea-1' }, contactId),
    );
  const ctx = await contextOf('manager');
  const filters = { product: { catalogId, retailerId: 'tea-1' } };
  const first = await listMessages(ctx, filters);
  if (!first.ok) throw new Error(first.error.code);
  const second = await listMessages(ctx, { ...filters, cursor: first.value.nextCursor });
  if (!second.ok) throw new Error(second.error.code);
  expect([...first.value.messages, ...second.value.messages].map(({ id }) => id)).toEqual(sent.reverse());
  expect(second.value.nextCursor).toBeNull();
});

test('what fits is counted as the person may see it, and no further than ten thousand', async () => {
  const tom = await userOf('agent');
  await insertQueued(database.db, { senderId: tom });
  await insertQueued(database.db, { state: 'failed' });
  const counted = async (role: Role, filters: Filters = {}) => {
    const found = await countMessages(await contextOf(role), filters);
    return found.ok && found.value;
  };
  expect(await counted('manager')).toEqual({ count: 2, isMore: false });
  expect(await counted('manager', { statuses: ['failed'] })).toEqual({ count: 1, isMore: false });
  expect(await counted('agent')).toEqual({ count: 1, isMore: false });
  await database.pool.query(`insert into messages (id, phone_number_id, waba_id, content_hash, kind, recipient_phone,
      state, priority, created_at)
    select gen_random_uuid(), phone_number_id, waba_id, content_hash, kind, recipient_phone, 'read', 10, created_at
    from messages, generate_series(1, 5001)`);
  expect(await counted('manager')).toEqual({ count: 10_000, isMore: true });
  expect(await counted('manager', { statuses: ['failed'] })).toEqual({ count: 1, isMore: false });
});

test('senders are those who sent, by name; an agent finds themselves alone', async () => {
  const [lea, tom] = [await userOf('marketer'), await userOf('agent')];
  for (const senderId of [tom, lea, tom]) await insertQueued(database.db, { senderId });
  const named = async (role: Role) => {
    const found = await listSenders(await contextOf(role));
    return found.ok && found.value;
  };
  expect(await named('manager')).toEqual([
    { id: lea, name: 'Léa Martin' },
    { id: tom, name: 'Tom Byrne' },
  ]);
  expect(await named('agent')).toEqual([{ id: tom, name: 'Tom Byrne' }]);
});

describe('the search', () => {
  test('leads from a wamid to its message, for whoever may see it', async () => {
    const theirs = await insertQueued(database.db, { wamid: 'wamid.HBgLA+/x==' });
    const mine = await insertQueued(database.db, { wamid: 'wamid.mine', senderId: await userOf('agent') });
    expect(await found('manager', '"wamid.HBg\n LA+/x=="')).toMatchObject({ messages: [{ id: theirs }] });
    expect(await found('agent', 'wamid.HBgLA+/x==')).toEqual(nothing);
    expect(await found('agent', 'wamid.mine')).toMatchObject({ messages: [{ id: mine }] });
    expect(await found('manager', 'wamid.hbgla+/x==')).toEqual(nothing);
  });

  test.each([
    '06 12 34 56 02',
    '+33 6 12 34 56 02',
    '0033612345602',
    '345602',
    '5602',
    'zoé m',
    'ZOE',
    'FR.10001',
  ])('leads from %s to the customer, masked', async (typed) => {
    const contactId = await meet({ waId: '33612345602', bsuid: 'FR.10001', name: 'Zoé Martin' });
    await insertQueued(database.db, { contactId, senderId: await userOf('agent') });
    const zoe = { contactId, name: 'Zoé Martin', masked: '+33 6 •• 02' };
    expect(await found('manager', typed)).toEqual({ ...nothing, contacts: [zoe] });
    expect(await found('agent', typed)).toEqual({ ...nothing, contacts: [zoe] });
  });

  test('finds no customer the person has no message to', async () => {
    const contactId = await meet({ waId: '33612345602', name: 'Zoé Martin' });
    expect(await found('manager', 'zoé')).toEqual(nothing);
    await insertQueued(database.db, { contactId });
    expect(await found('manager', 'zoé')).toMatchObject({ contacts: [{ contactId }] });
    for (const typed of ['zoé', '0612345602', '5602', '345602'])
      expect(await found('agent', typed)).toEqual(nothing);
    const agent = await contextOf('agent');
    expect(await describeFilters(agent, { contactId, product: null })).toEqual({
      ok: true,
      value: { contact: null, product: null },
    });
  });

  test('leads from a number nobody is known behind to the messages it got', async () => {
    const id = await insertQueued(database.db, { recipientPhone: '+33612345602', state: 'failed' });
    expect(await found('manager', '06 12 34 56 02')).toMatchObject({ messages: [{ id }], contacts: [] });
    expect(await found('agent', '06 12 34 56 02')).toEqual(nothing);
  });

  test('leads from a SKU or a name to the product, the very SKU first, and the gone ones last', async () => {
    await addProducts('tea-10', 'tea-1', 'tea-11');
    await database.db.update(products).set({ goneAt: now }).where(eq(products.retailerId, 'tea-10'));
    const skus = async (typed: string) =>
      (await found('agent', typed)).products.map((one) => one.product.retailerId);
    expect(await skus('TEA-1')).toEqual(['tea-1', 'tea-11', 'tea-10']);
    expect(await skus('name of tea-10')).toEqual(['tea-10']);
    expect(await skus('%')).toEqual([]);
  });

  test('takes the customer of a merged contact by either id', async () => {
    const byNumber = await meet({ waId: '33612345602', name: 'Zoé' });
    await insertQueued(database.db, { contactId: byNumber });
    const byUserId = await meet({ bsuid: 'FR.10001' });
    await meet({ waId: '33612345602', bsuid: 'FR.10001', name: 'Zoé' });
    expect(await found('manager', 'zoé')).toMatchObject({ contacts: [{ contactId: byUserId }] });
    const described = await describeFilters(await contextOf('manager'), {
      contactId: byNumber,
      product: null,
    });
    expect(described).toMatchObject({ ok: true, value: { contact: { contactId: byUserId, name: 'Zoé' } } });
  });

  test('says nothing of too little or of too much', async () => {
    await insertQueued(database.db, { contactId: await meet({ waId: '33612345602', name: 'Zoé' }) });
    for (const typed of ['', ' ', 'z', '1']) expect(await found('manager', typed)).toEqual(nothing);
    const long = { text: 'x'.repeat(401), country: 'FR' };
    expect(await searchHistory(await contextOf('manager'), long)).toMatchObject({ ok: false });
  });
});

test('the migration finds the products of messages that were there before it', async () => {
  await addProducts('tea-1', 'tea-2');
  const contactId = await writer();
  await send('product', { body: '', footer: '', productRetailerId: 'tea-1' }, contactId);
  await send('product_list', listDraft('tea-2', 'gone'), contactId);
  await send('catalog_message', { body: 'All', footer: '', thumbnailProductRetailerId: 'tea-2' }, contactId);
  await send('catalog_link', { body: 'All', previewUrl: true }, contactId);
  const kept = await allNamed();
  expect(kept.map((row) => row.retailerId).sort()).toEqual(['gone', 'tea-1', 'tea-2', 'tea-2']);
  await database.db.delete(messageContentProducts);
  const migration = readFileSync('lib/platform/db/migrations/desk/0010_history.sql', 'utf8');
  const [backfill = ''] = /insert into message_content_products[^;]+;/.exec(migration) ?? [];
  await database.pool.query(backfill);
  expect(await allNamed()).toEqual(kept);
});

const nothing = { messages: [], contacts: [], products: [] };

async function found(role: Role, text: string) {
  const answer = await searchHistory(await contextOf(role), { text, country: 'FR' });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function idsOf(role: Role, filters: Filters, at = now): Promise<string[]> {
  const ctx = { ...(await contextOf(role)), now: () => at };
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listMessages(ctx, { ...filters, cursor });
    if (!page.ok) throw new Error(page.error.code);
    ids.push(...page.value.messages.map(({ id }) => id));
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return ids;
}

function sentAt(at: Date): Promise<string> {
  return insertQueued(database.db, { id: v7({ msecs: at.getTime() }), createdAt: at });
}

async function meet(known: { waId?: string; bsuid?: string; name?: string }): Promise<string> {
  const identity = { wabaId, waId: null, bsuid: null, ...known };
  return (await findOrCreateContact(database.db, identity, now)).id;
}

/** A customer whose window is open. */
async function writer(): Promise<string> {
  const identity = { wabaId, waId: '16505551234', bsuid: null, name: 'Pablo' };
  return (await recordInbound(database.db, { identity, phoneNumberId, writtenAt: now }, now)).id;
}

async function send(kind: string, draft: unknown, contactId: string): Promise<string> {
  const input = { submissionId: v4(), phoneNumberId, kind, draft, recipient: { contactId } };
  const queued = await queueMessage(await contextOf('marketer'), input);
  if (!queued.ok) throw new Error(JSON.stringify(queued.error));
  return queued.value.messageId;
}

function listDraft(...productRetailerIds: string[]) {
  return { header: 'Teas', body: 'For you', footer: '', sections: [{ title: '', productRetailerIds }] };
}

async function addProducts(...skus: string[]): Promise<void> {
  await database.db.insert(products).values(
    skus.map((retailerId, position) => ({
      catalogId,
      retailerId,
      metaId: retailerId,
      name: `Name of ${retailerId}`,
      description: '',
      brand: '',
      availability: 'in stock',
      visibility: 'published',
      reviewStatus: 'approved',
      imageUrl: 'https://shop.example/tea.png',
      position,
      syncedAt: now,
      firstSeenAt: now,
      searchText: productSearchText({
        name: `Name of ${retailerId}`,
        retailerId,
        brand: '',
        description: '',
      }),
    })),
  );
}

async function allNamed() {
  const of = messageContentProducts;
  return database.db.select().from(of).orderBy(of.contentHash, of.retailerId);
}

async function userOf(role: Role): Promise<string> {
  const [user] = await database.db.select().from(users).where(eq(users.role, role));
  return user?.id ?? '';
}

async function contextOf(role: Role): Promise<Context> {
  const actor = { kind: 'user' as const, userId: await userOf(role), role, name: role, sessionId: v4() };
  return { actor, db: database.db, now: () => now };
}
