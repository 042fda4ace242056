import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestAccount, phoneNumberId } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import type { Role } from '@/lib/team/rights';
import { users } from '@/lib/team/tables';
import { findDraft } from './find-draft';
import { openProductDraft } from './open-product-draft';

const now = new Date('2026-11-20T09:00:00Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9/graph');
});
afterAll(() => database.drop());

test('a draft about a product names it, says nothing yet, and is to nobody yet', async () => {
  const ctx = await signedIn('agent');
  const retailerId = 'THE 014/é?&=#:%🍵';
  const opened = await openProductDraft(ctx, { phoneNumberId, retailerId });
  if (!opened.ok) throw new Error(opened.error.code);
  expect(await findDraft(ctx, opened.value.draftId)).toMatchObject({
    kind: 'product',
    fields: { productRetailerId: retailerId, body: '', footer: '' },
    recipient: null,
    phoneNumberId,
  });
});

test('a product whose id no message can name is refused, and whoever composes nothing opens nothing', async () => {
  const long = { phoneNumberId, retailerId: 'x'.repeat(256) };
  expect(await openProductDraft(await signedIn('agent'), long)).toMatchObject({
    error: { code: 'outdated' },
  });
  const short = { phoneNumberId, retailerId: 'x' };
  expect(await openProductDraft(await signedIn('manager'), short)).toMatchObject({
    error: { code: 'forbidden' },
  });
});

async function signedIn(role: Role): Promise<Context> {
  const id = v7();
  await database.db.insert(users).values({ id, name: role, role, origin: 'desk', createdAt: now });
  const actor = { kind: 'user' as const, userId: id, role, name: role, sessionId: v7() };
  return { actor, db: database.db, now: () => now };
}
