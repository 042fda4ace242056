import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordInbound } from '@/lib/contacts/record-inbound';
import { messages } from '@/lib/delivery/tables';
import { createTestAccount, wabaId } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import type { Role } from '@/lib/team/rights';
import { users } from '@/lib/team/tables';
import { discardDraft } from './discard-draft';
import { findDraft } from './find-draft';
import { listDrafts } from './list-drafts';
import { openDraft } from './open-draft';
import { saveDraft } from './save-draft';
import type { DraftRecipient } from './schema';
import { sendAnother } from './send-another';
import { sendDraft } from './send-draft';

const now = new Date('2026-11-20T09:00:00Z');
const grace: DraftRecipient = { type: 'number', country: 'US', input: '(650) 555-1234' };
const stranger: DraftRecipient = { type: 'number', country: 'FR', input: '06 12 34 56 78' };

describe('a draft', () => {
  let database: TestDatabase;
  let lea: Context;
  let tom: Context;
  beforeAll(async () => {
    database = await createTestDatabase();
    await createTestAccount(database.db, 'http://127.0.0.1:9/graph');
    lea = await signedIn('marketer');
    tom = await signedIn('agent');
    await recordInbound(
      database.db,
      {
        identity: { wabaId, waId: '16505551234', bsuid: null, name: 'Grace Whitaker' },
        phoneNumberId: '106540352242922',
        writtenAt: new Date(now.getTime() - 3_600_000),
      },
      now,
    );
  });
  afterAll(() => database.drop());

  async function signedIn(role: Role): Promise<Context> {
    const id = v7();
    await database.db.insert(users).values({ id, name: role, role, origin: 'desk', createdAt: now });
    const actor = { kind: 'user' as const, userId: id, role, name: role, sessionId: v7() };
    return { actor, db: database.db, now: () => now };
  }

  async function opened(ctx: Context, recipient: DraftRecipient | null = grace) {
    const draft = await openDraft(ctx, 'catalog_link');
    if (!draft.ok) throw new Error(draft.error.code);
    const { draftId } = draft.value;
    const fields = { body: 'Our catalog', previewUrl: true };
    const saved = await saveDraft(ctx, { draftId, version: 1, kind: 'catalog_link', recipient, fields });
    if (!saved.ok) throw new Error(saved.error.code);
    return { draftId, ...saved.value, fields };
  }

  const send = (ctx: Context, draft: { draftId: string; version: number; submissionId: string }) =>
    sendDraft(ctx, {
      draftId: draft.draftId,
      version: draft.version,
      submissionId: draft.submissionId,
      windowUnknownAccepted: false,
    });

  test('is resumed as it was saved, by its owner alone', async () => {
    const { draftId, fields } = await opened(lea);
    expect(await findDraft(lea, draftId)).toMatchObject({ fields, recipient: grace, version: 2 });
    expect(await findDraft(tom, draftId)).toBeNull();
    expect(
      await saveDraft(tom, { draftId, version: 2, kind: 'catalog_link', recipient: null, fields }),
    ).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await discardDraft(tom, draftId)).toMatchObject({ error: { code: 'not_found' } });
    expect((await listDrafts(lea)).map((draft) => draft.draftId)).toContain(draftId);
    await discardDraft(lea, draftId);
    expect((await listDrafts(lea)).map((draft) => draft.draftId)).not.toContain(draftId);
  });

  test('that another tab has saved is not overwritten', async () => {
    const { draftId, version, fields } = await opened(lea);
    const content = { draftId, kind: 'catalog_link', recipient: grace, fields };
    const tabs = await Promise.all([
      saveDraft(lea, { ...content, version }),
      saveDraft(lea, { ...content, version }),
    ]);
    expect(tabs.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tabs.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'saved_elsewhere', version: 3 } });
  });

  test('sent many times at once is one message, and any later asking gets that one', async () => {
    const draft = await opened(lea);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(lea, draft)));
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.value.messageId : answer.error.code)));
    expect(ids.size).toBe(1);
    expect(await send(lea, draft)).toEqual(answers[0]);
    const rows = await database.db.select().from(messages).where(eq(messages.draftId, draft.draftId));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ state: 'queued', recipientPhone: '+16505551234' });
  });

  test('becomes one more message only by a gesture after the last was settled', async () => {
    const draft = await opened(lea);
    const first = await send(lea, draft);
    if (!first.ok) throw new Error(first.error.code);
    expect(await sendAnother(lea, draft.draftId)).toMatchObject({ error: { code: 'still_sending' } });
    const typedOn = {
      ...draft,
      kind: 'catalog_link',
      recipient: grace,
      fields: { ...draft.fields, body: 'More' },
    };
    const onItsWay = await saveDraft(lea, pick(typedOn, draft.version));
    expect(onItsWay).toMatchObject({ value: { submissionId: draft.submissionId } });
    expect(await send(lea, { ...draft, version: 3 })).toMatchObject({
      error: { code: 'already_sent', messageId: first.value.messageId },
    });

    await database.db
      .update(messages)
      .set({ state: 'accepted' })
      .where(eq(messages.id, first.value.messageId));
    const edited = await saveDraft(lea, pick({ ...typedOn, fields: { ...draft.fields, body: 'Again' } }, 3));
    if (!edited.ok) throw new Error(edited.error.code);
    expect(edited.value.submissionId).not.toBe(draft.submissionId);
    const second = await send(lea, { draftId: draft.draftId, ...edited.value });
    expect(second).toMatchObject({ ok: true });
    expect(second).not.toEqual(first);
  });

  test('goes nowhere without a recipient, to no number, or through a closed window', async () => {
    expect(await send(lea, await opened(lea, null))).toMatchObject({ error: { code: 'recipient_missing' } });
    const typo: DraftRecipient = { type: 'number', country: 'FR', input: '12' };
    expect(await send(lea, await opened(lea, typo))).toMatchObject({ error: { code: 'not_a_number' } });
    expect(await send(lea, await opened(lea, stranger))).toMatchObject({ error: { code: 'window_closed' } });
  });

  test('is refused to a manager, who composes nothing, and where fields do not belong to the kind', async () => {
    expect(await openDraft(await signedIn('manager'), 'product')).toMatchObject({
      error: { code: 'forbidden' },
    });
    const { draftId, version } = await opened(lea);
    const wrong = {
      draftId,
      version,
      kind: 'product',
      recipient: null,
      fields: { body: 'x', previewUrl: true },
    };
    expect(await saveDraft(lea, wrong)).toMatchObject({ error: { code: 'invalid' } });
  });
});

type Content = { draftId: string; kind: string; recipient: DraftRecipient; fields: unknown };

function pick({ draftId, kind, recipient, fields }: Content, version: number) {
  return { draftId, kind, recipient, fields, version };
}
