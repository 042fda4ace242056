import { eq } from 'drizzle-orm';
import { v4 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '@/lib/audit/tables';
import { catalogSyncs, products } from '@/lib/catalog/tables';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { phoneNumbers } from '@/lib/accounts/tables';
import { recordInbound } from '@/lib/contacts/record-inbound';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { ensureSandboxPeople } from '@/lib/team/sandbox-people';
import type { Actor, Context } from '@/lib/team/context';
import type { Role } from '@/lib/team/rights';
import { users } from '@/lib/team/tables';
import { queueMessage } from './queue-message';
import { messageContents, messages } from './tables';
import { createTestAccount, phoneNumberId, readMessage, wabaId } from './test-account';

const now = new Date('2026-11-20T12:00:00Z');
const draft = { body: 'Our catalog', previewUrl: true };

let database: TestDatabase;
let contactId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  await ensureSandboxPeople(database.db, now);
});
afterAll(() => database.drop());

beforeEach(async () => {
  await database.pool.query(
    'truncate messages, message_contents, submissions, audit_entries, contacts cascade',
  );
  const identity = { wabaId, waId: '16505551234', bsuid: null, name: 'Pablo' };
  const writtenAt = new Date('2026-11-20T11:00:00Z');
  const contact = await recordInbound(database.db, { identity, phoneNumberId, writtenAt }, now);
  contactId = contact.id;
});

describe('queueing a message', () => {
  test('writes the row, its content once, and an audit line, and calls nobody', async () => {
    const ctx = await contextOf('marketer');
    const first = await queueMessage(ctx, input());
    const second = await queueMessage(ctx, input());
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(await readMessage(database.db, first.value.messageId)).toMatchObject({
      state: 'queued',
      kind: 'catalog_link',
      contactId,
      recipientPhone: '+16505551234',
      wamid: null,
    });
    const contents = await database.db.select().from(messageContents);
    expect(contents).toMatchObject([
      { draft, payload: { type: 'text', text: { preview_url: true } }, summary: { title: 'Our catalog' } },
    ]);
    const audit = await database.db.select().from(auditEntries);
    expect(audit.map((entry) => entry.subjectId).sort()).toEqual(
      [first.value.messageId, second.value.messageId].sort(),
    );
  });

  test('keeps the products as they are at that moment', async () => {
    await database.db.insert(products).values(teaRow());
    const said = { kind: 'product', draft: { body: '', footer: '', productRetailerId: 'tea-1' } };
    const queued = await queueMessage(await contextOf('agent'), { ...input(), ...said });
    if (!queued.ok) throw new Error(JSON.stringify(queued.error));
    await database.db.update(products).set({ name: 'Renamed' });
    const [content] = await database.db.select().from(messageContents);
    expect(content?.products).toMatchObject([{ retailerId: 'tea-1', name: 'Smoked tea' }]);
    expect(content?.payload).toMatchObject({ interactive: { type: 'product' } });
  });

  test('goes to a typed number within an unknown window only after the person accepted that', async () => {
    await database.pool.query(`update phone_numbers set receiving_since = '2026-11-20T00:00:00Z'`);
    const ctx = await contextOf('marketer');
    const typed = { ...input(), recipient: { phone: '+33612345602' } };
    expect(await queueMessage(ctx, typed)).toEqual({ ok: false, error: { code: 'window_unknown' } });
    expect(await queueMessage(ctx, { ...typed, windowUnknownAccepted: true })).toMatchObject({ ok: true });
    await database.pool.query(`update phone_numbers set receiving_since = '2026-01-01T00:00:00Z'`);
  });
});

describe('what is known of the catalog', () => {
  const single = { kind: 'product', draft: { body: '', footer: '', productRetailerId: 'tea-1' } };
  const sections = [{ title: '', productRetailerIds: ['tea-1', 'tea-2'] }];
  const list = { kind: 'product_list', draft: { header: 'Teas', body: 'For you', footer: '', sections } };
  beforeEach(async () => {
    await database.pool.query('truncate products, catalog_syncs');
    await database.pool.query('update phone_numbers set commerce = null');
    await database.db.insert(products).values(teaRow());
    await database.db.insert(catalogSyncs).values({ catalogId: sandboxAccount.catalogId, finishedAt: now });
  });

  test('keeps back what Meta would refuse, says why, and leaves nothing behind', async () => {
    await database.db.update(products).set({ reviewStatus: 'rejected' });
    const ctx = await contextOf('marketer');
    const point = { rule: 'approved', tone: 'red', names: ['Smoked tea'] };
    const refused = { ok: false, error: { code: 'would_be_refused', point } };
    const same = { ...input(), ...single };
    expect(await queueMessage(ctx, same)).toMatchObject(refused);
    const alike = { ok: false, error: { code: 'would_be_refused', point: { sentence: 'noneShown' } } };
    expect(await queueMessage(ctx, { ...input(), ...list })).toMatchObject(alike);
    expect(await database.db.$count(messages)).toBe(0);
    expect(await database.db.$count(messageContents)).toBe(0);
    await database.db.update(products).set({ reviewStatus: 'approved' });
    expect(await queueMessage(ctx, same)).toMatchObject({ ok: true });
  });

  test('also a catalog that customers do not see, but for a text', async () => {
    const commerce = { catalogVisible: false, cartEnabled: true, readAt: now.toISOString() };
    await database.db.update(phoneNumbers).set({ commerce });
    const ctx = await contextOf('marketer');
    const error = { code: 'would_be_refused', point: { sentence: 'hidden' } };
    expect(await queueMessage(ctx, { ...input(), ...single })).toMatchObject({ error });
    expect(await queueMessage(ctx, input())).toMatchObject({ ok: true });
  });

  test('lets go what is poorer, and writes down despite what', async () => {
    await queueMessage(await contextOf('marketer'), { ...input(), ...list });
    const [entry] = await database.db.select().from(auditEntries);
    expect(entry?.details).toEqual({ kind: 'product_list', despite: ['exists'] });
  });

  test('forbids nothing while the catalog has not been read to its end', async () => {
    await database.db.update(catalogSyncs).set({ finishedAt: null });
    const unmet = { ...single.draft, productRetailerId: 'tea-9' };
    expect(
      await queueMessage(await contextOf('marketer'), { ...input(), ...single, draft: unmet }),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe('a submission is one message', () => {
  test('however often the same is submitted', async () => {
    const ctx = await contextOf('marketer');
    const same = input();
    const first = await queueMessage(ctx, same);
    const second = await queueMessage(ctx, { ...same, draft: { previewUrl: true, body: 'Our catalog' } });
    expect(second).toEqual({ ok: true, value: { ...(first.ok && first.value), repeated: true } });
    expect(await database.db.$count(messages)).toBe(1);
  });

  test('also when the same arrives many times at once', async () => {
    const ctx = await contextOf('marketer');
    const same = input();
    const all = await Promise.all(Array.from({ length: 8 }, () => queueMessage(ctx, same)));
    const ids = new Set(all.map((result) => (result.ok ? result.value.messageId : 'refused')));
    expect(ids.size).toBe(1);
    expect(all.filter((result) => result.ok && !result.value.repeated)).toHaveLength(1);
    expect(await database.db.$count(messages)).toBe(1);
    expect(await database.db.$count(auditEntries)).toBe(1);
  });

  test('and another content under the same id is refused, naming what was sent', async () => {
    const ctx = await contextOf('marketer');
    const same = input();
    const first = await queueMessage(ctx, same);
    const messageId = first.ok ? first.value.messageId : '';
    const edited = await queueMessage(ctx, { ...same, draft: { ...draft, body: 'Edited' } });
    expect(edited).toEqual({ ok: false, error: { code: 'already_sent', messageId } });
    const elsewhere = await queueMessage(ctx, { ...same, recipient: { phone: '+33612345602' } });
    expect(elsewhere).toEqual({ ok: false, error: { code: 'already_sent', messageId } });
  });
});

describe('a message is refused', () => {
  test.each([
    ['from a role that may not send', 'manager', {}, 'forbidden'],
    ['of a kind nobody knows', 'marketer', { kind: 'pigeon' }, 'unknown_kind'],
    [
      'that Meta would refuse',
      'marketer',
      { draft: { body: 'x'.repeat(5000), previewUrl: true } },
      'draft_invalid',
    ],
    ['with a stray field', 'marketer', { stray: 1 }, 'invalid_input'],
    ['from a number that is not ours', 'marketer', { phoneNumberId: '1' }, 'number_not_found'],
    ['to a contact nobody knows', 'marketer', { recipient: { contactId: v4() } }, 'contact_not_found'],
    [
      'to a person whose window is closed',
      'marketer',
      { recipient: { phone: '+33699999999' } },
      'window_closed',
    ],
  ] as const)('%s', async (_name, role, change, code) => {
    const result = await queueMessage(await contextOf(role), { ...input(), ...change });
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await database.db.$count(messages)).toBe(0);
  });
});

function input() {
  return { submissionId: v4(), phoneNumberId, kind: 'catalog_link', draft, recipient: { contactId } };
}

async function contextOf(role: Role): Promise<Context> {
  const [user] = await database.db.select().from(users).where(eq(users.role, role));
  const actor: Actor = {
    kind: 'user',
    userId: user?.id ?? '',
    role,
    name: user?.name ?? '',
    sessionId: v4(),
  };
  return { actor, db: database.db, now: () => now };
}

function teaRow(): typeof products.$inferInsert {
  return {
    catalogId: sandboxAccount.catalogId,
    retailerId: 'tea-1',
    metaId: '1',
    name: 'Smoked tea',
    description: '',
    brand: '',
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    imageUrl: 'https://shop.example/tea.png',
    position: 0,
    syncedAt: now,
    firstSeenAt: now,
    searchText: 'smoked tea',
  };
}
