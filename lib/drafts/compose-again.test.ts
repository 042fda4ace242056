import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOrCreateContact } from '@/lib/contacts/find-or-create-contact';
import { createTestAccount, phoneNumberId, wabaId } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import type { Role } from '@/lib/team/rights';
import { users } from '@/lib/team/tables';
import { composeAgain } from './compose-again';
import { findDraft } from './find-draft';

const now = new Date('2026-11-20T09:00:00Z');
const said = {
  kind: 'catalog_link',
  fields: { body: 'Our catalog', previewUrl: true },
  sender: phoneNumberId,
};

describe('composing again from a message', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await createTestAccount(database.db, 'http://127.0.0.1:9/graph');
  });
  afterAll(() => database.drop());

  async function signedIn(role: Role): Promise<Context> {
    const id = v7();
    await database.db.insert(users).values({ id, name: role, role, origin: 'desk', createdAt: now });
    const actor = { kind: 'user' as const, userId: id, role, name: role, sessionId: v7() };
    return { actor, db: database.db, now: () => now };
  }

  test('opens a draft of one’s own with the same words to the same person', async () => {
    const ctx = await signedIn('marketer');
    const identity = { wabaId, waId: '16505551234', bsuid: null, phone: '+16505551234' };
    const { id: contactId } = await findOrCreateContact(database.db, identity, now);
    const made = await composeAgain(ctx, { ...said, contactId });
    if (!made.ok) throw new Error(made.error.code);
    expect(await findDraft(ctx, made.value.draftId)).toMatchObject({
      kind: said.kind,
      fields: said.fields,
      recipient: { type: 'contact', contactId },
      lastMessageId: null,
    });
  });

  test('leaves the recipient open where the message had no contact', async () => {
    const ctx = await signedIn('agent');
    const made = await composeAgain(ctx, { ...said, contactId: null });
    if (!made.ok) throw new Error(made.error.code);
    expect((await findDraft(ctx, made.value.draftId))?.recipient).toBeNull();
  });

  test.each([
    ['a kind this version does not know', { kind: 'carrier_pigeon', fields: {} }],
    ['fields that belong to no draft of the kind', { kind: 'catalog_link', fields: { wings: 2 } }],
  ])('refuses %s', async (_, outdated) => {
    const ctx = await signedIn('marketer');
    expect(await composeAgain(ctx, { ...outdated, contactId: null, sender: phoneNumberId })).toEqual({
      ok: false,
      error: { code: 'outdated' },
    });
  });

  test('is not for those who only look on', async () => {
    const ctx = await signedIn('manager');
    expect(await composeAgain(ctx, { ...said, contactId: null })).toEqual({
      ok: false,
      error: { code: 'forbidden' },
    });
  });
});
