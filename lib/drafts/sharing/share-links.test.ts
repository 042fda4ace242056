import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wabas } from '@/lib/accounts/tables';
import { auditEntries } from '@/lib/audit/tables';
import { findProducts } from '@/lib/catalog/find-products';
import { pictures, products } from '@/lib/catalog/tables';
import { testProduct } from '@/lib/catalog/test-product';
import { createTestAccount, wabaId } from '@/lib/delivery/test-account';
import { openDraft } from '@/lib/drafts/open-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { shareLinks } from '@/lib/drafts/tables';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { createTestPerson, type TestPerson } from '@/lib/team/test-people';
import { createShareLink } from './create-share-link';
import { listShareLinks } from './list-share-links';
import { openShareLink } from './open-share-link';
import { pruneShareLinks } from './prune-share-links';
import { readSharedPicture } from './read-shared-picture';
import { revokeShareLink } from './revoke-share-link';

const now = new Date('2026-11-20T09:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 24 * 3_600_000);
const catalogId = '367025965434465';
const [shown, other] = ['a'.repeat(64), 'b'.repeat(64)];
const recipient = { type: 'number' as const, country: 'US', input: '(650) 555-1234' };

describe('a link to a preview', () => {
  let database: TestDatabase;
  let lea: TestPerson;
  beforeAll(async () => {
    database = await createTestDatabase();
    await createTestAccount(database.db, 'http://127.0.0.1:9/graph');
    lea = await createTestPerson(database.db, 'marketer', { now });
    const bytes = Buffer.from('a picture');
    const kept = { contentType: 'image/png' as const, bytes, size: bytes.length, createdAt: now };
    await database.db.insert(pictures).values([shown, other].map((hash) => ({ hash, ...kept })));
    await database.db
      .insert(products)
      .values([
        testProduct({ catalogId, retailerId: 'THE-014', pictureHash: shown }),
        testProduct({ catalogId, retailerId: 'THE-015', pictureHash: other, position: 1 }),
      ]);
  });
  afterAll(() => database.drop());

  async function drafted(by: TestPerson, body = 'A tea for you', productRetailerId = 'THE-014') {
    const opened = await openDraft(by, 'product');
    if (!opened.ok) throw new Error(opened.error.code);
    const { draftId } = opened.value;
    const fields = { productRetailerId, body, footer: '' };
    const saved = await saveDraft(by, { draftId, version: 1, kind: 'product', recipient, fields });
    if (!saved.ok) throw new Error(saved.error.code);
    return { draftId, fields };
  }

  async function linked(by: TestPerson, lasting: 1 | 7 | 30 = 7) {
    const { draftId } = await drafted(by);
    const link = await createShareLink(by, { draftId, days: lasting });
    if (!link.ok) throw new Error(link.error.code);
    return { ...link.value, draftId };
  }
  const open = (token: string, at = now) => openShareLink(database.db, token, at);
  const picture = (token: string, pictureId: string, at = now) =>
    readSharedPicture(database.db, { token, pictureId }, at);

  test('shows the message, its products and whose number it is as they were, and not whom it is for', async () => {
    const { draftId, fields } = await drafted(lea, 'As it was');
    const found = await findProducts(database.db, catalogId, ['THE-014']);
    const named = found.get('THE-014')?.name;
    const link = await createShareLink(lea, { draftId, days: 7 });
    if (!link.ok) throw new Error(link.error.code);
    const changed = { ...fields, body: 'As it became' };
    await saveDraft(lea, { draftId, version: 2, kind: 'product', recipient, fields: changed });
    const renamed = { name: 'Sencha of another year' };
    await database.db.update(products).set(renamed).where(eq(products.retailerId, 'THE-014'));

    const seen = await open(link.value.token);
    expect(seen).toMatchObject({
      kind: 'product',
      draft: { productRetailerId: 'THE-014', body: 'As it was' },
      products: [['THE-014', { price: { display: '€14.90' }, pictureId: shown, name: named }]],
      business: { digits: '15550783881', picture: '/shop/maison-tilia.png' },
      createdAt: now.getTime(),
      expiresAt: days(7).getTime(),
    });
    const kept = JSON.stringify(await database.db.select().from(shareLinks));
    expect(JSON.stringify(seen) + kept).not.toContain('6505551234');
    expect(JSON.stringify(seen) + kept).not.toContain(recipient.input);
  });

  test('is kept as the hash of its token alone, and who made it is on record', async () => {
    const { token, shareLinkId } = await linked(lea, 30);
    const [rows, audit] = [
      await database.db.select().from(shareLinks),
      await database.db.select().from(auditEntries).where(eq(auditEntries.subjectId, shareLinkId)),
    ];
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify([rows, audit])).not.toContain(token);
    expect(audit).toMatchObject([
      { action: 'share.created', actorId: lea.actor.userId, details: { days: 30 } },
    ]);
  });

  test.each([1, 7, 30] as const)(
    'good for %i days leads nowhere after them, to the millisecond',
    async (lasting) => {
      const { token, expiresAt } = await linked(lea, lasting);
      expect(expiresAt).toEqual(days(lasting));
      const last = new Date(expiresAt.getTime() - 1);
      expect(await open(token, last)).not.toBeNull();
      expect(await picture(token, shown, last)).not.toBeNull();
      expect(await open(token, expiresAt)).toBeNull();
      expect(await picture(token, shown, expiresAt)).toBeNull();
    },
  );

  test('leads nowhere once it was taken back, like one that never was', async () => {
    const { token, shareLinkId, draftId } = await linked(lea);
    expect(await revokeShareLink(lea, { shareLinkId })).toEqual({ ok: true, value: null });
    expect(await open(token)).toBeNull();
    expect(await open('never was one')).toBeNull();
    expect(await picture(token, shown)).toBeNull();
    expect(await listShareLinks(lea, { draftId })).toEqual([]);
    expect(await revokeShareLink(lea, { shareLinkId })).toMatchObject({ error: { code: 'not_found' } });
  });

  test('opens the pictures of its own products and no other of the desk’s', async () => {
    const { token } = await linked(lea);
    expect((await picture(token, shown))?.bytes.toString()).toBe('a picture');
    expect(await picture(token, other)).toBeNull();
  });

  test('says of a product that the catalog did not have that it was missing', async () => {
    const { draftId } = await drafted(lea, 'Gone', 'THE-404');
    const link = await createShareLink(lea, { draftId, days: 1 });
    const seen = link.ok && (await open(link.value.token));
    expect(seen).toMatchObject({ products: [['THE-404', 'missing']] });
  });

  test('says when it was last opened', async () => {
    const { token, draftId } = await linked(lea);
    expect(await listShareLinks(lea, { draftId })).toMatchObject([{ lastOpenedAt: null }]);
    await open(token);
    await open(token, days(2));
    expect(await listShareLinks(lea, { draftId })).toMatchObject([{ lastOpenedAt: days(2).toISOString() }]);
  });

  test('is made of one’s own draft, and taken back by its maker or an administrator', async () => {
    const { draftId, shareLinkId } = await linked(lea);
    for (const role of ['marketer', 'agent', 'manager'] as const) {
      const person = await createTestPerson(database.db, role, { now });
      const refused = role === 'manager' ? 'forbidden' : 'not_found';
      expect(await createShareLink(person, { draftId, days: 7 })).toMatchObject({ error: { code: refused } });
      expect(await listShareLinks(person, { draftId })).toEqual([]);
      expect(await revokeShareLink(person, { shareLinkId })).toMatchObject({ error: { code: 'not_found' } });
    }
    const nora = await createTestPerson(database.db, 'administrator', { now });
    expect(await listShareLinks(nora)).toContainEqual(expect.objectContaining({ shareLinkId }));
    expect(await revokeShareLink(nora, { shareLinkId })).toMatchObject({ ok: true });
  });

  test('is refused to whoever has fifty open, until one of them ends', async () => {
    const tom = await createTestPerson(database.db, 'agent', { now });
    const { draftId } = await drafted(tom);
    const links = [];
    for (let count = 0; count < 50; count += 1) links.push(await createShareLink(tom, { draftId, days: 1 }));
    expect(links.every(({ ok }) => ok)).toBe(true);
    expect(await createShareLink(tom, { draftId, days: 1 })).toMatchObject({
      error: { code: 'too_many_links' },
    });
    expect(await createShareLink({ ...tom, now: () => days(1) }, { draftId, days: 1 })).toMatchObject({
      ok: true,
    });
  });

  test('is deleted with its copy when it leads nowhere, and only then', async () => {
    const [expired, revoked, stays] = [await linked(lea, 1), await linked(lea, 30), await linked(lea, 30)];
    await revokeShareLink(lea, revoked);
    await pruneShareLinks(database.db, days(2));
    const left = (await database.db.select().from(shareLinks)).map(({ id }) => id);
    expect(left).toContain(stays.shareLinkId);
    expect(left).not.toContain(expired.shareLinkId);
    expect(left).not.toContain(revoked.shareLinkId);
  });

  test('of the sandbox leads nowhere once the sandbox has ended', async () => {
    const { token } = await linked(lea);
    expect(await open(token)).not.toBeNull();
    const ended = { closedAt: now, appSecretSealed: null, accessTokenSealed: null, verifyTokenSealed: null };
    const rolledBack = database.db.transaction(async (tx) => {
      await tx.update(wabas).set(ended).where(eq(wabas.id, wabaId));
      expect(await openShareLink(tx, token, now)).toBeNull();
      expect(await readSharedPicture(tx, { token, pictureId: shown }, now)).toBeNull();
      tx.rollback();
    });
    await expect(rolledBack).rejects.toThrow('Rollback');
  });
});
