import { eq } from 'drizzle-orm';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findOrCreateContact } from '@/lib/contacts/find-or-create-contact';
import { applyStatuses } from '@/lib/delivery/apply-statuses';
import { createTestAccount, insertQueued, phoneNumberId, wabaId } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import type { Role } from '@/lib/team/rights';
import { ensureSandboxPeople } from '@/lib/team/sandbox-people';
import { users } from '@/lib/team/tables';
import { getMessage } from './get-message';
import { listMessages } from './list-messages';

const now = new Date('2026-11-20T12:00:00Z');

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  await ensureSandboxPeople(database.db, now);
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate messages, webhook_events, contacts cascade'));

describe('the history', () => {
  test('lists messages newest first, in pages that neither repeat nor leave out', async () => {
    const ids = [];
    for (let count = 0; count < 120; count += 1) ids.push(await insertQueued(database.db));
    const ctx = await contextOf('marketer');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listMessages(ctx, { cursor });
      if (!page.ok) throw new Error(page.error.code);
      seen.push(...page.value.messages.map((message) => message.id));
      cursor = page.value.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(ids.sort().reverse());
  });

  test('is filtered by state and kind', async () => {
    const failed = await insertQueued(database.db, { state: 'failed', kind: 'product' });
    await insertQueued(database.db, { state: 'failed' });
    await insertQueued(database.db, { kind: 'product' });
    const read = await insertQueued(database.db, { state: 'read', kind: 'product' });
    const ctx = await contextOf('marketer');
    const page = await listMessages(ctx, { statuses: ['failed', 'read'], kinds: ['product'] });
    expect(page.ok && page.value.messages.map((message) => message.id)).toEqual([read, failed]);
    expect(await listMessages(ctx, { statuses: ['lost' as 'read'] })).toEqual({
      ok: false,
      error: { code: 'invalid_input' },
    });
    expect(await listMessages(ctx, { cursor: "' or 1=1" })).toEqual({
      ok: false,
      error: { code: 'invalid_input' },
    });
  });

  test('names recipient and sender, and masks the number', async () => {
    const identity = { wabaId, waId: '33612345602', bsuid: null, name: 'Zoé' };
    const contact = await findOrCreateContact(database.db, identity, now);
    const ctx = await contextOf('marketer');
    const senderId = ctx.actor.kind === 'user' ? ctx.actor.userId : '';
    await insertQueued(database.db, { contactId: contact.id, recipientPhone: '+33612345602', senderId });
    const page = await listMessages(ctx, {});
    expect(page.ok && page.value.messages[0]).toMatchObject({
      kind: 'text',
      state: 'queued',
      recipient: { contactId: contact.id, name: 'Zoé', masked: '+33 6 •• 02' },
      summary: { title: 'Hello', productCount: 0 },
      sender: { id: senderId, name: 'Léa Martin' },
    });
    expect(JSON.stringify(page)).not.toContain('33612345602');
  });

  test('shows an agent what they sent, and nothing of anybody else’s', async () => {
    const agent = await contextOf('agent');
    const senderId = agent.actor.kind === 'user' ? agent.actor.userId : '';
    const mine = await insertQueued(database.db, { senderId });
    const theirs = await insertQueued(database.db);
    const page = await listMessages(agent, {});
    expect(page.ok && page.value.messages.map((message) => message.id)).toEqual([mine]);
    expect(await getMessage(agent, theirs)).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await getMessage(agent, mine)).toMatchObject({ ok: true });
    expect(await getMessage(await contextOf('manager'), theirs)).toMatchObject({ ok: true });
  });
});

test('a message shows its content, times, and each webhook as it came', async () => {
  const id = await insertQueued(database.db, {
    state: 'sending',
    createdAt: now,
    sendingAt: new Date(now.getTime() + 40),
  });
  const event = { id: 'wamid.A', status: 'sent', timestamp: '1795176001', unheard_of: [1] };
  const occurredAt = new Date(now.getTime() + 1000);
  const status = {
    eventId: v7(),
    deliveryId: null,
    wabaId,
    phoneNumberId,
    wamid: 'wamid.A',
    type: 'sent',
    callbackData: id,
    recipient: { waId: '16505551234', bsuid: null },
    occurredAt,
    event,
  };
  await database.db.transaction((tx) => applyStatuses(tx, [status], now));
  const found = await getMessage(await contextOf('administrator'), id);
  expect(found.ok && found.value).toMatchObject({
    wamid: 'wamid.A',
    state: 'sent',
    payload: { type: 'text', text: { body: 'Hello' } },
    recipientPhone: '+16505551234',
    businessName: 'Maison Tilia',
    timeline: [
      { step: 'queued', gapMs: null },
      { step: 'sending', gapMs: 40 },
      { step: 'sent', gapMs: 960 },
    ],
    attempts: [],
    events: [{ type: 'sent', event }],
  });
});

test.each(['not-an-id', v4()])('there is no message %s', async (id) => {
  expect(await getMessage(await contextOf('administrator'), id)).toEqual({
    ok: false,
    error: { code: 'not_found' },
  });
});

async function contextOf(role: Role): Promise<Context> {
  const [user] = await database.db.select().from(users).where(eq(users.role, role));
  const actor = {
    kind: 'user' as const,
    userId: user?.id ?? '',
    role,
    name: user?.name ?? '',
    sessionId: v4(),
  };
  return { actor, db: database.db, now: () => now };
}
