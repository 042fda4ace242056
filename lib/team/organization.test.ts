import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditEntries } from '@/lib/audit/tables';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { adoptTimeZone } from './adopt-time-zone';
import type { Context } from './context';
import { readOrganization } from './organization';
import type { Role } from './rights';
import { saveOrganization } from './save-organization';

const now = new Date('2026-11-20T12:00:00Z');
const paris = { name: 'Maison Tilia', timeZone: 'Europe/Paris' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate organization, audit_entries'));

test('before anybody says something there is no name and no zone', async () => {
  expect(await readOrganization(database.db)).toEqual({ name: '', timeZone: null });
});

test('an administrator says name and zone, which is recorded once', async () => {
  const ctx = contextOf('administrator');
  expect(await saveOrganization(ctx, { ...paris, name: '  Maison Tilia ' })).toEqual({
    ok: true,
    value: paris,
  });
  expect(await readOrganization(database.db)).toEqual(paris);
  await saveOrganization(ctx, paris);
  const [entry, ...more] = await recorded();
  expect(entry).toMatchObject({
    actorName: 'Nuala',
    details: { before: { name: '', timeZone: null }, after: paris },
  });
  expect(more).toEqual([]);
});

test.each(['marketer', 'agent', 'manager'] as const)('a %s changes nothing', async (role) => {
  expect(await saveOrganization(contextOf(role), paris)).toEqual({ ok: false, error: { code: 'forbidden' } });
  expect(await readOrganization(database.db)).toEqual({ name: '', timeZone: null });
  expect(await recorded()).toEqual([]);
});

test.each([
  ['name', { ...paris, name: '🍵'.repeat(81) }],
  ['timeZone', { ...paris, timeZone: '+01:00' }],
  ['timeZone', { ...paris, timeZone: 'Europe/Atlantis' }],
])('a wrong %s is said, and nothing is saved', async (field, given) => {
  const refused = await saveOrganization(contextOf('administrator'), given);
  expect(refused).toEqual({ ok: false, error: { code: 'invalid_field', field } });
  expect(await recorded()).toEqual([]);
});

test('eighty characters are eighty of what a person sees, and a name may be left empty', async () => {
  const ctx = contextOf('administrator');
  expect(await saveOrganization(ctx, { ...paris, name: '🍵'.repeat(80) })).toMatchObject({ ok: true });
  expect(await saveOrganization(ctx, { ...paris, name: '' })).toMatchObject({ ok: true });
});

test('the first administrator brings a zone, which never replaces a chosen one', async () => {
  await adoptTimeZone(database.db, 'no zone', now);
  expect((await readOrganization(database.db)).timeZone).toBeNull();
  await adoptTimeZone(database.db, 'Asia/Tokyo', now);
  expect((await readOrganization(database.db)).timeZone).toBe('Asia/Tokyo');
  await saveOrganization(contextOf('administrator'), paris);
  await adoptTimeZone(database.db, 'Asia/Tokyo', now);
  expect(await readOrganization(database.db)).toEqual(paris);
});

function recorded() {
  return database.db.select().from(auditEntries).where(eq(auditEntries.action, 'organization.changed'));
}

function contextOf(role: Role): Context {
  const userId = '0190a0b4-0000-7000-8000-000000000001';
  const actor = { kind: 'user' as const, userId, role, name: 'Nuala', sessionId: userId };
  return { actor, db: database.db, now: () => now };
}
