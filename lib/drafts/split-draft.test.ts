import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestAccount } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import type { Role } from '@/lib/team/rights';
import { users } from '@/lib/team/tables';
import { findDraft } from './find-draft';
import { listDrafts } from './list-drafts';
import { openDraft } from './open-draft';
import { saveDraft } from './save-draft';
import { splitDraft } from './split-draft';
import { drafts } from './tables';

const now = new Date('2026-11-20T09:00:00Z');
const recipient = { type: 'number' as const, country: 'FR', input: '06 12 34 56 78' };
const fieldsOf = (header: string, ...productRetailerIds: string[]) => ({
  header,
  body: 'Chosen for you',
  footer: '',
  sections: [{ title: 'Teas', productRetailerIds }],
});

describe('splitting a draft', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await createTestAccount(database.db, 'http://127.0.0.1:9/graph');
  });
  afterAll(() => database.drop());

  async function signedIn(role: Role): Promise<Context & { userId: string }> {
    const userId = v7();
    await database.db.insert(users).values({ id: userId, name: role, role, origin: 'desk', createdAt: now });
    const actor = { kind: 'user' as const, userId, role, name: role, sessionId: v7() };
    return { actor, db: database.db, now: () => now, userId };
  }

  async function openedBy(ctx: Context): Promise<string> {
    const opened = await openDraft(ctx, 'product_list');
    if (!opened.ok) throw new Error(opened.error.code);
    const { draftId } = opened.value;
    const fields = fieldsOf('Teas (1/3)', 'THE-014');
    await saveDraft(ctx, { draftId, version: 1, kind: 'product_list', recipient, fields });
    return draftId;
  }

  test('makes further ones of its kind, for its recipient, and leaves it alone', async () => {
    const ctx = await signedIn('agent');
    const draftId = await openedBy(ctx);
    const further = [fieldsOf('Teas (2/3)', 'THE-016'), fieldsOf('Teas (3/3)', 'THE-018')];
    const split = await splitDraft(ctx, { draftId, further });
    if (!split.ok) throw new Error(split.error.code);
    const rows = await Promise.all(split.value.draftIds.map((id) => findDraft(ctx, id)));
    expect(rows).toMatchObject(further.map((fields) => ({ kind: 'product_list', recipient, fields })));
    expect(new Set(rows.map((row) => row?.submissionId)).size).toBe(2);
    expect(await findDraft(ctx, draftId)).toMatchObject({
      version: 2,
      fields: fieldsOf('Teas (1/3)', 'THE-014'),
    });
    expect(await listDrafts(ctx)).toHaveLength(3);
  });

  test('is for its owner alone, and for fields of its kind', async () => {
    const ctx = await signedIn('marketer');
    const draftId = await openedBy(ctx);
    const further = [fieldsOf('More', 'THE-016')];
    expect(await splitDraft(await signedIn('agent'), { draftId, further })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await splitDraft(ctx, { draftId, further: [...further, { body: 'x' }] })).toMatchObject({
      error: { code: 'invalid' },
    });
    expect(await splitDraft(ctx, { draftId, further: [] })).toMatchObject({ error: { code: 'invalid' } });
    expect(await listDrafts(ctx)).toHaveLength(1);
  });

  test('makes all of them or none', async () => {
    const ctx = await signedIn('marketer');
    const draftId = await openedBy(ctx);
    const row = await findDraft(ctx, draftId);
    if (!row) throw new Error('There is no draft.');
    const more = Array.from({ length: 498 }, () => ({ ...row, id: v7(), submissionId: v7() }));
    await database.db.insert(drafts).values(more);
    const further = [fieldsOf('More', 'THE-016'), fieldsOf('More', 'THE-018')];
    expect(await splitDraft(ctx, { draftId, further })).toMatchObject({ error: { code: 'too_many_drafts' } });
    expect(await database.db.$count(drafts, eq(drafts.ownerId, ctx.userId))).toBe(499);
  });
});
