import { v4 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { findContactNames } from './find-contact-names';
import { type ContactIdentity, findOrCreateContact } from './find-or-create-contact';
import { listContacts } from './list-contacts';
import { recordInbound } from './record-inbound';
import { resolveRecipient } from './resolve-recipient';
import { contacts } from './tables';

const { wabaId, phoneNumberId } = sandboxAccount;
const now = new Date('2026-11-20T12:00:00Z');
const from = { wabaId, phoneNumberId, receivingSince: new Date('2026-01-01T00:00:00Z') };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await ensureSandboxAccount(database.db, 'http://127.0.0.1:9', now);
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate contacts cascade'));

describe('a person', () => {
  test('is one contact however often they are met', async () => {
    const first = await meet({ waId: '16505551234' });
    const again = await meet({ waId: '16505551234', name: 'Pablo' });
    expect(again.id).toBe(first.id);
    expect(again).toMatchObject({ name: 'Pablo', phone: '+16505551234', bsuid: null });
  });

  test('met by many at once is one contact', async () => {
    const met = await Promise.all(
      Array.from({ length: 8 }, () => meet({ waId: '16505551234', bsuid: 'US.1' })),
    );
    expect(new Set(met.map((contact) => contact.id)).size).toBe(1);
  });

  test('keeps a name once told when a later event tells none', async () => {
    await meet({ waId: '16505551234', name: 'Pablo' });
    expect((await meet({ waId: '16505551234', name: '' })).name).toBe('Pablo');
  });

  test('known by number and, apart, by user id becomes one, with the later of both windows', async () => {
    const byNumber = await meet({ waId: '16505551234', name: 'Pablo' });
    await write({ waId: '16505551234' }, '2026-11-20T09:00:00Z');
    const byUserId = await write({ bsuid: 'US.1' }, '2026-11-19T13:00:00Z');
    const both = await meet({ waId: '16505551234', bsuid: 'US.1' });
    expect(both).toMatchObject({
      id: byUserId.id,
      waId: '16505551234',
      bsuid: 'US.1',
      phone: '+16505551234',
    });
    const resolved = await resolveRecipient(database.db, { contactId: byNumber.id }, from, now);
    expect(resolved).toMatchObject({
      ok: true,
      value: {
        contactId: both.id,
        phone: '+16505551234',
        window: { state: 'open', closesAt: '2026-11-21T09:00:00.000Z' },
      },
    });
  });

  test('keeps their user id when they change their number', async () => {
    const before = await meet({ waId: '16505551234', bsuid: 'US.1' });
    const after = await meet({ waId: '33612345602', bsuid: 'US.1' });
    expect(after).toMatchObject({ id: before.id, waId: '33612345602', phone: '+33612345602' });
  });

  test('who took over a number is somebody else', async () => {
    const before = await meet({ waId: '16505551234', bsuid: 'US.1', name: 'Pablo' });
    const after = await meet({ waId: '16505551234', bsuid: 'US.2' });
    expect(after.id).not.toBe(before.id);
    expect(after).toMatchObject({ waId: '16505551234', name: '' });
    const rows = await database.db.select().from(contacts);
    expect(rows.find((row) => row.id === before.id)).toMatchObject({
      bsuid: 'US.1',
      waId: null,
      phone: null,
    });
  });
});

describe('a customer service window', () => {
  test('is counted from the last message, in whatever order they are told, and never from the future', async () => {
    const contact = await write({ waId: '16505551234' }, '2026-11-20T11:00:00Z');
    await write({ waId: '16505551234' }, '2026-11-20T08:00:00Z');
    expect(await windowOf(contact.id)).toEqual({ state: 'open', closesAt: '2026-11-21T11:00:00.000Z' });
    await write({ waId: '16505551234' }, '2027-11-20T08:00:00Z');
    expect(await windowOf(contact.id)).toEqual({ state: 'open', closesAt: '2026-11-21T12:00:00.000Z' });
  });
});

describe('a recipient', () => {
  test('typed as a number is the contact who has it', async () => {
    const contact = await meet({ waId: '16505551234', name: 'Pablo' });
    const resolved = await resolveRecipient(database.db, { phone: '+16505551234' }, from, now);
    expect(resolved).toMatchObject({
      ok: true,
      value: { contactId: contact.id, name: 'Pablo', phone: '+16505551234' },
    });
  });

  test('typed as a number nobody has is that number', async () => {
    const resolved = await resolveRecipient(database.db, { phone: '+33612345602' }, from, now);
    expect(resolved).toMatchObject({
      ok: true,
      value: { contactId: null, phone: '+33612345602', window: { state: 'closed' } },
    });
  });

  test('of another account is not found', async () => {
    const contact = await meet({ waId: '16505551234' });
    const resolved = await resolveRecipient(
      database.db,
      { contactId: contact.id },
      { ...from, wabaId: '1' },
      now,
    );
    expect(resolved).toEqual({ ok: false, error: { code: 'contact_not_found' } });
  });
});

describe('the list of contacts', () => {
  test('has those who wrote last first, and is searched by name without accents or by digits', async () => {
    await meet({ waId: '33612345602', name: 'Zoé 100%' });
    await meet({ waId: '33699999999', name: 'Anna' });
    await write({ waId: '16505551234', name: 'Pablo' }, '2026-11-20T11:00:00Z');
    expect(await names('')).toEqual(['Pablo', 'Anna', 'Zoé 100%']);
    expect(await names('zoe')).toEqual(['Zoé 100%']);
    expect(await names('%')).toEqual(['Zoé 100%']);
    expect(await names('555-1234')).toEqual(['Pablo']);
    expect(await names('_')).toEqual([]);
  });

  test('is refused to a role that composes nothing', async () => {
    const actor = {
      kind: 'user' as const,
      userId: v4(),
      role: 'manager' as const,
      name: '',
      sessionId: v4(),
    };
    expect(await listContacts({ actor, db: database.db, now: () => now }, from)).toMatchObject({ ok: false });
  });

  test('names people by their name, or else their number', async () => {
    const pablo = await meet({ waId: '16505551234', name: 'Pablo' });
    const nameless = await meet({ waId: '33612345602' });
    const unknown = await meet({ bsuid: 'US.1' });
    const found = await findContactNames(database.db, [pablo.id, nameless.id, unknown.id]);
    expect([...found.values()].sort()).toEqual(['+33612345602', 'Pablo']);
  });
});

function identityOf(known: Partial<ContactIdentity>): ContactIdentity {
  return { wabaId, waId: null, bsuid: null, ...known };
}

function meet(known: Partial<ContactIdentity>) {
  return findOrCreateContact(database.db, identityOf(known), now);
}

function write(known: Partial<ContactIdentity>, at: string) {
  return recordInbound(
    database.db,
    { identity: identityOf(known), phoneNumberId, writtenAt: new Date(at) },
    now,
  );
}

async function windowOf(contactId: string) {
  const resolved = await resolveRecipient(database.db, { contactId }, from, now);
  return resolved.ok ? resolved.value.window : null;
}

async function names(search: string): Promise<string[]> {
  const ctx: Context = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => now };
  const listed = await listContacts(ctx, { ...from, search });
  return listed.ok ? listed.value.map((contact) => contact.name) : [];
}
