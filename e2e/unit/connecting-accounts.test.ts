import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectAccount } from '@/lib/accounts/connect-account';
import type { Connection } from '@/lib/accounts/connection/connection-schema';
import type { StepOutcome } from '@/lib/accounts/connection/step-outcome';
import { testConnection } from '@/lib/accounts/connection/test-connection';
import { sealTested } from '@/lib/accounts/connection/tested-connection';
import { disconnectAccount } from '@/lib/accounts/disconnect-account';
import { ensureEnvironmentAccount } from '@/lib/accounts/environment-account';
import { learnNumberFacts } from '@/lib/accounts/learn-number-facts';
import { isSandboxOpen } from '@/lib/accounts/live-accounts';
import { noteHandshake, noteWebhooks } from '@/lib/accounts/note-webhooks';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { findSendingAccount, listSendingNumbers } from '@/lib/accounts/sending-account';
import { phoneNumbers, wabas } from '@/lib/accounts/tables';
import { listWebhookSecrets } from '@/lib/accounts/webhook-secrets';
import { auditEntries } from '@/lib/audit/tables';
import { findOrCreateContact } from '@/lib/contacts/find-or-create-contact';
import { cancelStranded } from '@/lib/delivery/cancel-stranded';
import { insertQueued, readMessage } from '@/lib/delivery/test-account';
import { findDraft } from '@/lib/drafts/find-draft';
import { listDrafts } from '@/lib/drafts/list-drafts';
import { openDraft } from '@/lib/drafts/open-draft';
import { listMessages } from '@/lib/history/list-messages';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type ServedSandbox, serveSandbox } from '@/lib/sandbox/serve';
import { changeSettings } from '@/lib/sandbox/settings';
import type { Context } from '@/lib/team/context';
import { createOwnAdministrator } from '@/lib/team/create-own-administrator';
import { offerFirstRunLink } from '@/lib/team/first-administrator';
import { ensureSandboxPeople } from '@/lib/team/sandbox-people';
import { findActor, startSession } from '@/lib/team/sessions';
import { signInThroughSandbox, signInWithPassword } from '@/lib/team/sign-in';
import { users } from '@/lib/team/tables';

const now = new Date('2026-11-20T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** What the stand-alone sandbox has, in the place of Meta: the ids are those of the desk's own sandbox as well. */
const connection: Connection = {
  phoneNumberId: sandboxAccount.phoneNumberId,
  wabaId: sandboxAccount.wabaId,
  catalogId: sandboxAccount.catalogId,
  accessToken: 'sandbox-token',
  appSecret: 'sandbox-app-secret',
  verifyToken: null,
};
const facts = { displayNumber: '+1 555-078-3881', businessName: 'Maison Tilia' };
const person = { name: 'Nora Keane', email: 'nora@example.com', password: 'a long enough sentence' };

let meta: ServedSandbox;
let metaDatabase: TestDatabase;
beforeAll(async () => {
  metaDatabase = await createTestDatabase();
  meta = await serveSandbox({ db: metaDatabase.db, webhook: null, port: 0, onError: () => undefined });
  process.env.GRAPH_API_URL = meta.sandbox.baseUrl;
  Reflect.deleteProperty(globalThis, 'vitrineSettings');
});
afterAll(async () => {
  await meta.close();
  await metaDatabase.drop();
});

describe('testing a connection', () => {
  beforeEach(() =>
    changeSettings(meta.sandbox.db, { catalogVisible: true, cartEnabled: true, appSubscribed: true }),
  );

  test('goes through every step, and ends by saying what no test can show', async () => {
    const { steps, found } = await run(connection);
    expect(steps.map(({ step, finding }) => `${step} ${finding}`)).toEqual([
      'number number_found',
      'secret secret_right',
      'waba number_in_waba',
      'catalog catalog_connected',
      'commerce commerce_good',
      'subscription subscribed',
      'sending sending_untested',
    ]);
    expect(found).toEqual(facts);
  });

  test.each([
    ['a wrong token', { accessToken: 'EAAwrong' }, 'number token_refused', 190],
    ['a number the token does not see', { phoneNumberId: '1' }, 'number number_unknown', 100],
    ['an id that is no number', { phoneNumberId: connection.catalogId ?? '' }, 'number number_unknown', 100],
    ['another app’s secret', { appSecret: 'another' }, 'secret secret_wrong', 100],
    ['a business account the token does not see', { wabaId: '1' }, 'waba waba_unknown', 100],
    ['a catalog of somebody else', { catalogId: '1' }, 'catalog catalog_elsewhere', undefined],
  ])('ends at %s, in Meta’s own words', async (_, wrong, last, code) => {
    const { steps, found } = await run({ ...connection, ...wrong });
    const failed = steps.at(-1);
    expect(`${failed?.step} ${failed?.finding}`).toBe(last);
    expect(failed?.state).toBe('failed');
    expect(failed?.meta?.code).toBe(code);
    if (code !== undefined) expect(failed?.meta?.message).not.toBe('');
    expect(found).toBeNull();
    expect(JSON.stringify(steps)).not.toContain({ ...connection, ...wrong }.accessToken);
  });

  test('subscribes the app where it was not, and only once all that comes before has held', async () => {
    await changeSettings(meta.sandbox.db, { appSubscribed: false });
    await run({ ...connection, catalogId: '1' });
    const { steps } = await run(connection);
    expect(steps.find(({ step }) => step === 'subscription')?.finding).toBe('subscribed_now');
    expect((await run(connection)).steps.find(({ step }) => step === 'subscription')?.finding).toBe(
      'subscribed',
    );
  });

  test('warns of a hidden catalog, a missing cart and no catalog at all, and goes on', async () => {
    await changeSettings(meta.sandbox.db, { cartEnabled: false });
    expect(await warnings(connection)).toEqual(['cart_off']);
    await changeSettings(meta.sandbox.db, { catalogVisible: false });
    expect(await warnings(connection)).toEqual(['catalog_hidden']);
    expect(await warnings({ ...connection, catalogId: null })).toEqual(['catalog_left_out']);
  });

  async function run(given: Connection) {
    const steps: StepOutcome[] = [];
    const running = testConnection(given);
    for (;;) {
      const { value, done } = await running.next();
      if (done) return { steps, found: value };
      steps.push(value);
    }
  }

  async function warnings(given: Connection) {
    const { steps, found } = await run(given);
    expect(found).toEqual(facts);
    return steps.filter(({ state }) => state === 'warned').map(({ finding }) => finding);
  }
});

describe('a real account', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    await ensureSandboxAccount(database.db, 'http://127.0.0.1:9', now);
    await ensureSandboxPeople(database.db, now);
    return () => database.drop();
  });

  test('ends the sandbox: its people, doors, secrets and number, and hides what was sent there', async () => {
    const { db } = database;
    const doors = await enter('administrator');
    const marketer = await enter('marketer');
    const stranger = await makeOwn(await enter('administrator'), 'stranger@example.com');
    const nora = await makeOwn(doors, person.email);
    await insertQueued(db, { state: 'read' });
    const identity = { wabaId: connection.wabaId, waId: '16505551234', bsuid: null, phone: '+16505551234' };
    await findOrCreateContact(db, identity, now);
    await openDraft(nora, 'catalog_link');
    expect(await listMessages(nora, {})).toMatchObject({ value: { messages: [{}] } });

    expect(await connect(nora)).toEqual({ ok: true, value: { wabaId: connection.wabaId } });

    expect(await isSandboxOpen(db)).toBe(false);
    expect(await signInThroughSandbox(db, 'administrator', now)).toBeNull();
    expect(await findActor(db, sessionOf(marketer), now)).toBeNull();
    expect(await findActor(db, sessionOf(stranger), now)).toBeNull();
    const source = { userAgent: null, address: null, sandbox: true };
    const hers = { email: 'stranger@example.com', password: person.password };
    expect(await signInWithPassword(db, hers, source, now)).toMatchObject({ error: { code: 'refused' } });
    expect(await findActor(db, sessionOf(nora), now)).toMatchObject({ name: person.name });
    expect(await listSendingNumbers(db)).toMatchObject([{ origin: 'meta', ...facts }]);
    const [stored] = await db.select().from(wabas).where(eq(wabas.id, connection.wabaId));
    expect(stored?.graphUrl).toBe('https://graph.facebook.com');
    expect(await listMessages(nora, {})).toMatchObject({ value: { messages: [] } });
    expect(await listDrafts(nora)).toEqual([]);
    expect(await actions()).toEqual(expect.arrayContaining(['sandbox.ended', 'account.connected']));
  });

  test('does not take the sandbox’s secrets, and the sandbox does not come back', async () => {
    const { db } = database;
    const nora = await makeOwn(await enter('administrator'), person.email);
    await connect(nora, { appSecret: 'own-secret', verifyToken: 'own-verify' });
    expect(await listWebhookSecrets(db)).toEqual({
      appSecrets: ['own-secret'],
      verifyTokens: ['own-verify'],
    });
    expect(await ensureSandboxAccount(db, 'http://127.0.0.1:9', later(1))).toBe(false);
    await disconnectAccount(nora, { wabaId: connection.wabaId, name: facts.businessName });
    expect(await ensureSandboxAccount(db, 'http://127.0.0.1:9', later(2))).toBe(false);
    expect(await isSandboxOpen(db)).toBe(false);
  });

  test('ends nothing when storing it fails', async () => {
    const { db, pool } = database;
    const nora = await makeOwn(await enter('administrator'), person.email);
    const marketer = await enter('marketer');
    await pool.query(`alter table audit_entries add check (action <> 'account.connected')`);
    await expect(connect(nora)).rejects.toThrow();
    expect(await isSandboxOpen(db)).toBe(true);
    expect(await findActor(db, sessionOf(marketer), now)).not.toBeNull();
    expect(await listSendingNumbers(db)).toMatchObject([{ origin: 'sandbox' }]);
    expect(await actions()).not.toContain('sandbox.ended');
  });

  test('is connected by a person with a password of their own, with what this person has tested', async () => {
    const doors = await enter('administrator');
    expect(await connect(doors)).toEqual({ ok: false, error: { code: 'own_account_missing' } });
    const nora = await makeOwn(doors, person.email);
    const other = await makeOwn(await enter('administrator'), 'other@example.com');
    const sealed = sealTested({ connection, facts, testedAt: now }, userOf(other));
    expect(await connectAccount(nora, { sealed })).toEqual({ ok: false, error: { code: 'test_again' } });
    expect(await connectAccount(nora, { sealed: `${sealed}x` })).toMatchObject({ ok: false });
    const old = sealTested({ connection, facts, testedAt: later(-31) }, userOf(nora));
    expect(await connectAccount(nora, { sealed: old })).toEqual({ ok: false, error: { code: 'test_again' } });
    expect(await connect(await enter('manager'))).toEqual({ ok: false, error: { code: 'forbidden' } });
  });

  test('keeps its secrets sealed', async () => {
    const nora = await makeOwn(await enter('administrator'), person.email);
    await connect(nora, { appSecret: 'own-secret', accessToken: 'own-token', verifyToken: 'own-verify' });
    const { rows } = await database.pool.query('select row_to_json(w)::text as row from wabas w');
    const { rows: trail } = await database.pool.query(
      'select row_to_json(a)::text as row from audit_entries a',
    );
    for (const secret of ['own-secret', 'own-token', 'own-verify'])
      expect(JSON.stringify([rows, trail])).not.toContain(secret);
    expect(await findSendingAccount(database.db, connection.phoneNumberId)).toMatchObject({
      accessToken: 'own-token',
    });
  });

  test('stands beside others, and new secrets replace its own without touching the rest', async () => {
    const nora = await makeOwn(await enter('administrator'), person.email);
    await connect(nora);
    await connect(nora, { wabaId: '2', phoneNumberId: '22', accessToken: 'second' });
    await connect(nora, { wabaId: '2', phoneNumberId: '23', accessToken: 'third' });
    expect((await listSendingNumbers(database.db)).map(({ phoneNumberId }) => phoneNumberId)).toEqual(
      expect.arrayContaining([connection.phoneNumberId, '22', '23']),
    );
    expect(await findSendingAccount(database.db, '22')).toMatchObject({ accessToken: 'third' });
    const drafts = [
      await openDraft(nora, 'catalog_link', '23'),
      await openDraft(nora, 'catalog_link', 'gone'),
    ];
    const numbersOf = await Promise.all(
      drafts.map((draft) => (draft.ok ? findDraft(nora, draft.value.draftId) : null)),
    );
    expect(numbersOf.map((draft) => draft?.phoneNumberId)).toEqual(['23', connection.phoneNumberId]);
    expect(await findSendingAccount(database.db, connection.phoneNumberId)).toMatchObject({
      accessToken: connection.accessToken,
    });
    await connect(nora, { wabaId: '2', phoneNumberId: '22', accessToken: 'fourth' });
    expect(await actions()).toContain('account.secrets_replaced');
  });

  test('ends when its name is typed: secrets wiped, nothing sent, the history kept', async () => {
    const { db } = database;
    const nora = await makeOwn(await enter('administrator'), person.email);
    await connect(nora);
    const sent = await insertQueued(db, { state: 'read' });
    const waiting = await insertQueued(db);
    const { wabaId } = connection;
    expect(await disconnectAccount(nora, { wabaId, name: 'Maison' })).toMatchObject({
      error: { code: 'wrong_name' },
    });
    expect(await disconnectAccount(nora, { wabaId, name: ' Maison Tilia ' })).toEqual({
      ok: true,
      value: null,
    });
    await cancelStranded(db);
    const [row] = await db.select().from(wabas).where(eq(wabas.id, wabaId));
    expect(row).toMatchObject({ accessTokenSealed: null, appSecretSealed: null, verifyTokenSealed: null });
    expect(await listSendingNumbers(db)).toEqual([]);
    expect(await listWebhookSecrets(db)).toEqual({ appSecrets: [], verifyTokens: [] });
    const history = await listMessages(nora, {});
    expect(history.ok && history.value.messages.map(({ id }) => id)).toEqual([waiting, sent]);
    expect((await readMessage(db, waiting)).state).toBe('cancelled');
    expect(await connect(nora)).toMatchObject({ ok: true });
    expect(await listSendingNumbers(db)).toHaveLength(1);
  });

  test('tells when the handshake and the first webhook have come', async () => {
    const { db } = database;
    const nora = await makeOwn(await enter('administrator'), person.email);
    await connect(nora, { verifyToken: 'own-verify' });
    const read = async () => {
      const [waba] = await db.select().from(wabas).where(eq(wabas.id, connection.wabaId));
      const [number] = await db
        .select()
        .from(phoneNumbers)
        .where(eq(phoneNumbers.id, connection.phoneNumberId));
      return [waba?.webhookVerifiedAt, waba?.lastWebhookAt, number?.receivingSince];
    };
    await noteHandshake(db, 'another', later(1));
    expect(await read()).toEqual([null, null, now]);
    await noteHandshake(db, 'own-verify', later(1));
    await noteWebhooks(db, new Set([connection.wabaId, 'stranger']), later(2));
    expect(await read()).toEqual([later(1), later(2), later(2)]);
    await noteWebhooks(db, new Set([connection.wabaId]), new Date(later(2).getTime() + 5_000));
    await connect(nora, { accessToken: 'renewed' });
    expect(await read()).toEqual([later(1), later(2), later(2)]);
    await noteWebhooks(db, new Set([connection.wabaId]), later(3));
    await connect(nora, { verifyToken: 'renewed' });
    expect(await read()).toEqual([null, later(3), later(2)]);
  });

  test('of the environment ends the sandbox too, learns its name from Meta, and is nobody else’s to change', async () => {
    const { db } = database;
    const account = { ...connection, catalogId: sandboxAccount.catalogId, verifyToken: 'verify' };
    const nora = await makeOwn(await enter('administrator'), person.email);
    await ensureEnvironmentAccount(db, account, now);
    expect(await isSandboxOpen(db)).toBe(false);
    expect(await findActor(db, sessionOf(nora), now)).toBeNull();
    expect(await offerFirstRunLink(db, now)).not.toBeNull();
    expect(await listSendingNumbers(db)).toEqual([]);
    expect(await learnNumberFacts(db, later(1))).toBe(0);
    expect(await listSendingNumbers(db)).toMatchObject([{ origin: 'environment', ...facts }]);
    await ensureEnvironmentAccount(db, account, later(2));
    expect(await listSendingNumbers(db)).toMatchObject([facts]);
    expect((await actions()).filter((action) => action === 'account.connected')).toHaveLength(1);

    const administrator = await ownAdministrator();
    expect(await connect(administrator)).toEqual({ ok: false, error: { code: 'from_environment' } });
    const { wabaId } = account;
    expect(await disconnectAccount(administrator, { wabaId, name: facts.businessName })).toMatchObject({
      error: { code: 'not_found' },
    });
    await ensureEnvironmentAccount(db, null, later(3));
    expect(await listSendingNumbers(db)).toEqual([]);
  });

  test('may have the ids the sandbox had: everything that points to an account follows it', async () => {
    const { rows } = await database.pool.query<{ constraint: string }>(
      `select conname as constraint from pg_constraint
       where contype = 'f' and confupdtype <> 'c' and confrelid in ('wabas'::regclass, 'phone_numbers'::regclass)`,
    );
    expect(rows).toEqual([]);
  });

  async function enter(role: 'administrator' | 'manager' | 'marketer'): Promise<Context> {
    const signedIn = await signInThroughSandbox(database.db, role, now);
    if (!signedIn) throw new Error('The door did not open.');
    const actor = { kind: 'user' as const, role, name: role, ...signedIn };
    return { actor, db: database.db, now: () => now };
  }

  /** The same session, as the administrator of one's own that it becomes. */
  async function makeOwn(ctx: Context, email: string): Promise<Context> {
    const made = await createOwnAdministrator(ctx, { ...person, email });
    const actor = made.ok && (await findActor(database.db, sessionOf(ctx), now));
    if (!actor) throw new Error('Nobody was made.');
    return { ...ctx, actor };
  }

  async function ownAdministrator(): Promise<Context> {
    const id = v7();
    const { name } = person;
    await database.db
      .insert(users)
      .values({ id, name, role: 'administrator', origin: 'desk', createdAt: now });
    const sessionId = await startSession(database.db, id, now);
    const actor = { kind: 'user' as const, userId: id, role: 'administrator' as const, name, sessionId };
    return { actor, db: database.db, now: () => now };
  }

  function connect(ctx: Context, changed: Partial<Connection> = {}) {
    const tested = { connection: { ...connection, ...changed }, facts, testedAt: now };
    return connectAccount(ctx, { sealed: sealTested(tested, userOf(ctx)) });
  }

  async function actions(): Promise<string[]> {
    const rows = await database.db.select().from(auditEntries);
    return rows.map(({ action }) => action);
  }
});

function sessionOf({ actor }: Context): string {
  return actor.kind === 'user' ? actor.sessionId : '';
}

function userOf({ actor }: Context): string {
  return actor.kind === 'user' ? actor.userId : '';
}
