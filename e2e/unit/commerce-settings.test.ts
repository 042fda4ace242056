import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sealAccountSecrets } from '@/lib/accounts/account-secrets';
import { changeCommerceSettings } from '@/lib/accounts/change-commerce-settings';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { findSendingNumber } from '@/lib/accounts/sending-account';
import { phoneNumbers, wabas } from '@/lib/accounts/tables';
import { auditEntries } from '@/lib/audit/tables';
import { answerWith, startTestGraphServer } from '@/lib/delivery/test-graph-server';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type ServedSandbox, serveSandbox } from '@/lib/sandbox/serve';
import { changeSettings, readSettings } from '@/lib/sandbox/settings';
import type { Context } from '@/lib/team/context';
import type { Role } from '@/lib/team/rights';

const now = new Date('2026-11-20T12:00:00Z');
const { phoneNumberId, wabaId } = sandboxAccount;
const read = { readAt: now.toISOString() };

let database: TestDatabase;
let metaDatabase: TestDatabase;
let meta: ServedSandbox;
beforeAll(async () => {
  [database, metaDatabase] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  meta = await serveSandbox({ db: metaDatabase.db, webhook: null, port: 0, onError: () => undefined });
});
afterAll(async () => {
  await meta.close();
  await Promise.all([database.drop(), metaDatabase.drop()]);
});
beforeEach(async () => {
  await ensureSandboxAccount(database.db, meta.sandbox.baseUrl, now);
  await database.db.update(phoneNumbers).set({ commerce: null });
  await database.db.delete(auditEntries);
  await changeSettings(meta.sandbox.db, { catalogVisible: false, cartEnabled: false });
});

test('an administrator has Meta show the catalog; how it stands then is kept, and who did it', async () => {
  const commerce = { catalogVisible: true, cartEnabled: false, ...read };
  expect(await change({ catalogVisible: true })).toEqual({ ok: true, value: commerce });
  expect(await readSettings(meta.sandbox.db)).toMatchObject({ catalogVisible: true, cartEnabled: false });
  expect(await findSendingNumber(database.db, phoneNumberId)).toMatchObject({ commerce });
  expect(await database.db.select().from(auditEntries)).toMatchObject([
    {
      action: 'commerce.changed',
      subjectId: phoneNumberId,
      actorName: 'Somebody',
      details: { catalogVisible: true },
    },
  ]);
});

test('both are changed at once, and back', async () => {
  const on = { catalogVisible: true, cartEnabled: true };
  expect(await change(on)).toEqual({ ok: true, value: { ...on, ...read } });
  const off = { catalogVisible: false, cartEnabled: false };
  expect(await change(off)).toEqual({ ok: true, value: { ...off, ...read } });
});

test.each<Role>(['marketer', 'agent', 'manager'])('a %s changes nothing', async (role) => {
  expect(await change({ catalogVisible: true }, role)).toEqual({ ok: false, error: { code: 'forbidden' } });
  expect(await readSettings(meta.sandbox.db)).toMatchObject({ catalogVisible: false });
});

test('a change of nothing is none, and a number nobody has cannot be changed', async () => {
  expect(await change({})).toMatchObject({ error: { code: 'invalid_input' } });
  const unknown = { phoneNumberId: '1', catalogVisible: true };
  expect(await changeCommerceSettings(contextOf('administrator'), unknown)).toMatchObject({
    error: { code: 'number_not_found' },
  });
});

test('what Meta refuses is told in its own words, and neither kept nor recorded', async () => {
  const { accessTokenSealed } = sealAccountSecrets(wabaId, { ...sandboxAccount, accessToken: 'revoked' });
  await database.db.update(wabas).set({ accessTokenSealed }).where(eq(wabas.id, wabaId));
  const refused = await change({ catalogVisible: true });
  expect(refused).toMatchObject({ error: { code: 'token_refused', meta: { code: 190 } } });
  expect(await findSendingNumber(database.db, phoneNumberId)).toMatchObject({ commerce: null });
  expect(await database.db.select().from(auditEntries)).toEqual([]);
});

test('nothing is told of a Meta that does not answer but that', async () => {
  await ensureSandboxAccount(database.db, 'http://127.0.0.1:1', now);
  expect(await change({ catalogVisible: true })).toEqual({
    ok: false,
    error: { code: 'unreachable', meta: undefined },
  });
});

test('the parameters go in the query; where Meta then says nothing, what it agreed to is kept', async () => {
  const silent = await startTestGraphServer();
  const asked: string[] = [];
  silent.answer((response, { path, body }) => {
    asked.push(`${path} ${JSON.stringify(body)}`);
    const answer = path.includes('?')
      ? answerWith({ success: true })
      : answerWith({ error: { code: 2, message: 'Service temporarily unavailable' } }, 500);
    return answer(response, { path, body });
  });
  await ensureSandboxAccount(database.db, silent.url, now);
  const commerce = { catalogVisible: null, cartEnabled: true, ...read };
  expect(await change({ cartEnabled: true })).toEqual({ ok: true, value: commerce });
  expect(asked[0]).toMatch(/\/whatsapp_commerce_settings\?is_cart_enabled=true \{\}$/);
  await silent.close();
});

test('settings that were never touched are not taken for any', async () => {
  const silent = await startTestGraphServer();
  silent.answer((response, request) =>
    answerWith(request.path.includes('?') ? { success: true } : { data: [] })(response, request),
  );
  await ensureSandboxAccount(database.db, silent.url, now);
  expect(await change({ cartEnabled: true })).toMatchObject({
    value: { catalogVisible: null, cartEnabled: null },
  });
  await silent.close();
});

function change(asked: { catalogVisible?: boolean; cartEnabled?: boolean }, role: Role = 'administrator') {
  return changeCommerceSettings(contextOf(role), { phoneNumberId, ...asked });
}

function contextOf(role: Role): Context {
  const userId = '0190a0b4-0000-7000-8000-000000000001';
  const actor = { kind: 'user' as const, userId, role, name: 'Somebody', sessionId: userId };
  return { actor, db: database.db, now: () => now };
}
