import { createHash, randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { products } from '@/lib/catalog/tables';
import { toProduct } from '@/lib/catalog/to-product';
import { contacts } from '@/lib/contacts/tables';
import { messageContentProducts, messageContents, messages } from '@/lib/delivery/tables';
import type { OpenDatabase } from '@/lib/platform/db/open-database';
import { notify } from '@/lib/platform/live/notify';
import { enterAs, viewports, wordsOf } from '../fixtures/desk';
import { openDeskDatabase } from '../fixtures/desk-account';
import { expect, expectAccessible, test } from '../fixtures/test';

const { catalogId, phoneNumberId, wabaId } = sandboxAccount;
/** Whose window the sandbox keeps open. */
const recipientPhone = '+16505551234';
/** One that Meta has, and one that the desk alone believes in. */
const [sold, unknown] = ['THE-014', 'NOWHERE-1'];
const unknownName = 'Tea of nowhere';
const isProduct = (retailerId: string) =>
  and(eq(products.catalogId, catalogId), eq(products.retailerId, retailerId));

let database: OpenDatabase;
let before: typeof products.$inferSelect;

test.beforeAll(async () => {
  database = await openDeskDatabase();
  await expect.poll(() => database.db.$count(products, isProduct(sold))).toBe(1);
  const [row] = await database.db.select().from(products).where(isProduct(sold));
  if (row) before = row;
});
test.afterEach(async () => {
  const { priceDisplay, priceMinor, availability, visibility } = before;
  const asBefore = { priceDisplay, priceMinor, availability, visibility };
  await database.db.update(products).set(asBefore).where(isProduct(sold));
  await database.db.delete(products).where(isProduct(unknown));
});
test.afterAll(() => database.close());

for (const [locale, place] of [
  ['en', viewports[0]],
  ['fr', viewports[1]],
] as const) {
  const { name, ...viewport } = place;
  const t = wordsOf(locale);

  test.describe(`after the send, in ${locale} on a ${name}`, () => {
    test.use({ viewport });

    test('what Meta left out is said in the list and on the message, and what changes since is told apart', async ({
      page,
    }) => {
      const title = await sendList();
      await enterAs(page, 'marketer', locale);
      await page.goto('/history?status=incomplete');
      const row = page.getByRole('link').filter({ hasText: title });
      await expect(row).toContainText(t('history.incomplete.badge', { count: 1 }));
      await expect(row).toContainText(t('states.delivered'));
      await expectAccessible(page);

      await row.click();
      const message = page.getByRole('article');
      await expect(message).toContainText(t('history.incomplete.what', { count: 1, total: 2 }));
      await expect(message).toContainText(`${unknown}. Update your catalog.`);
      await expect(message.getByRole('link', { name: unknownName })).toHaveAttribute(
        'href',
        `/catalog?product=${unknown}`,
      );
      await expect(message).toContainText(t('history.thenAndNow.same'));
      await expectAccessible(page);

      await change({ priceDisplay: '€9.90', priceMinor: 990, availability: 'out of stock' });
      await expect(message).toContainText(t('history.thenAndNow.since', { count: 1 }));
      await expect(message.getByText(/9[.,]90/)).toBeVisible();
      await expect(message.getByText(t('catalog.availability.outOfStock'))).toBeVisible();
      const today = message.getByRole('radio', { name: t('history.thenAndNow.todayDiffers', { count: 1 }) });
      await today.check();
      await expect(message.locator('[data-whatsapp-preview]')).toContainText(title);
      await expectAccessible(page);

      await change({ visibility: 'staging' });
      await expect(message).toContainText(t('history.thenAndNow.missing.hidden'));
    });
  });
}

/** A list of both products, of which the desk's catalog has both and Meta's one. @returns its header, like no other's */
async function sendList(): Promise<string> {
  const { db } = database;
  const row = { ...before, retailerId: unknown, metaId: unknown, name: unknownName, searchText: 'nowhere' };
  await db.insert(products).values(row);
  const header = `Tilia ${randomUUID().slice(0, 8)}`;
  const body = 'Chosen for you';
  const named = [sold, unknown];
  const sections = [{ product_items: named.map((id) => ({ product_retailer_id: id })) }];
  const content = { hash: createHash('sha256').update(header).digest('hex'), kind: 'product_list' };
  await db.insert(messageContents).values({
    ...content,
    draft: { header, body, footer: '', sections: [{ title: '', productRetailerIds: named }] },
    payload: {
      type: 'interactive',
      interactive: {
        type: 'product_list',
        header: { type: 'text', text: header },
        body: { text: body },
        action: { catalog_id: catalogId, sections },
      },
    },
    products: [toProduct(before), toProduct(row)],
    summary: { title: header, productCount: 2 },
    createdAt: new Date(),
  });
  const contents = named.map((retailerId) => ({ contentHash: content.hash, catalogId, retailerId }));
  await db.insert(messageContentProducts).values(contents);
  const [contact] = await db.select().from(contacts).where(eq(contacts.phone, recipientPhone));
  await db.insert(messages).values({
    id: v7(),
    contentHash: content.hash,
    kind: content.kind,
    ...{ phoneNumberId, wabaId, catalogId, recipientPhone, contactId: contact?.id ?? null },
    state: 'queued',
    priority: 10,
    createdAt: new Date(),
  });
  await notify(db, 'delivery', [phoneNumberId]);
  return header;
}

/** As a walk of the catalog would find it. */
async function change(values: Partial<typeof products.$inferInsert>): Promise<void> {
  await database.db.update(products).set(values).where(isProduct(sold));
  await notify(database.db, 'catalog', [catalogId]);
}
