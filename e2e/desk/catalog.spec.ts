import { v7 } from 'uuid';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import type { OpenDatabase } from '@/lib/platform/db/open-database';
import { notify } from '@/lib/platform/live/notify';
import { changeSettings, readSettings } from '@/lib/sandbox/settings';
import { enterAs, viewports, wordsOf } from '../fixtures/desk';
import { openDeskDatabase } from '../fixtures/desk-account';
import { expect, expectAccessible, test } from '../fixtures/test';

const { catalogId, phoneNumberId } = sandboxAccount;
const [desktop, phone] = viewports;
/** Of whom no other test has product messages. */
const customer = { name: 'Elke Verhoeven', search: 'elke' };

type Row = { retailer_id: string; name: string };

let desk: OpenDatabase;
/** One that can be sent, and one that Meta refuses. */
let good: Row;
let refused: Row;
test.beforeAll(async () => {
  desk = await openDeskDatabase();
  const first = async (which: string) => {
    const { rows } = await desk.pool.query<Row>(
      `select retailer_id, name from products where gone_at is null and ${which} order by position limit 1`,
    );
    return rows[0];
  };
  await expect.poll(() => first(`review_status = 'rejected'`)).toBeDefined();
  [good, refused] = (await Promise.all([
    first(`availability = 'in stock' and visibility = 'published' and review_status = 'approved'`),
    first(`review_status = 'rejected'`),
  ])) as [Row, Row];
  await plantChange('price', '€1.00', '€2.00', '2026-10-02T09:30:00Z');
  await plantChange('availability', 'in stock', 'out of stock', '2026-10-20T14:05:00Z');
});
test.afterEach(() => show({ catalogVisible: true, cartEnabled: true }));
test.afterAll(async () => {
  await desk.pool.query('delete from product_changes where retailer_id = $1', [good.retailer_id]);
  await desk.close();
});

test.describe('the catalog in en on a desktop', () => {
  test.use({ viewport: desktop });
  const t = wordsOf('en');

  test('is looked through as pictures and as rows, searched, and narrowed to what stands out', async ({
    page,
  }) => {
    await enterAs(page, 'administrator', 'en');
    await page.getByRole('link', { name: t('shell.screens.catalog'), exact: true }).click();
    const ofGood = page.getByRole('link').filter({ hasText: good.name });
    await expect(ofGood).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('radio', { name: t('catalogPage.views.list') }).check();
    await expect(page.getByText(t('catalogPage.columns.sku'), { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByRole('radio', { name: t('catalogPage.views.list') })).toBeChecked();

    const search = page.getByRole('searchbox', { name: t('catalog.search') });
    await search.fill(good.retailer_id);
    await expect(page).toHaveURL(new RegExp(`\\?q=${good.retailer_id}$`));
    await expect(page.locator('[data-product]').first()).toHaveAttribute('data-product', good.retailer_id);
    await search.fill('qzxjkvqz');
    await expect(page.getByText(t('catalogPage.noMatch'))).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('button', { name: t('catalogPage.clear') })
      .last()
      .click();
    await expect(ofGood).toBeVisible();

    await page.getByRole('button', { name: t('catalogPage.standings.rejected') }).click();
    await expect(ofGood).toBeHidden();
    await page.getByRole('link').filter({ hasText: refused.name }).click();
    const product = page.getByRole('article', { name: refused.name });
    await expect(product.getByText(t('catalogPage.verdict.blocked'))).toBeVisible();
    await expect(product.getByText(t('catalogPage.reasons.rejected.what'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(product).toBeHidden();
    await expect(page).toHaveURL(/\/catalog\?standing=rejected$/);
  });

  test('has a product that tells what changed about it, and where it was sent from here', async ({
    page,
  }) => {
    await enterAs(page, 'marketer', 'en');
    await page.goto(`/catalog?product=${encodeURIComponent(good.retailer_id)}`);
    const product = page.getByRole('article', { name: good.name });
    await expect(product.getByText(t('catalogPage.verdict.good'))).toBeVisible();
    await expectAccessible(page);

    await product.getByRole('tab', { name: t('catalogPage.tabs.changes') }).click();
    const moments = product.getByRole('tabpanel').getByRole('listitem');
    await expect(moments.first()).toContainText(t('catalogPage.words.availability.out_of_stock'));
    await expect(moments.last()).toContainText('€1.00');

    await product.getByRole('button', { name: t('catalogPage.write') }).click();
    await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
    await page.getByRole('combobox', { name: t('compose.recipient') }).fill(customer.search);
    await page.getByRole('option', { name: customer.name }).click();
    await page.getByRole('button', { name: t('compose.sendTo', { name: customer.name }) }).click();
    await expect(page.getByRole('link', { name: t('compose.seeInHistory') })).toBeVisible();

    await page.goto(`/catalog?product=${encodeURIComponent(good.retailer_id)}`);
    await product.getByRole('tab', { name: t('catalogPage.tabs.sent') }).click();
    const sent = product.getByRole('tabpanel').getByRole('link').filter({ hasText: customer.name });
    await expect(sent.first()).toBeVisible();
    await expectAccessible(page);
    await product.getByRole('link', { name: t('catalogPage.allInHistory') }).click();
    await expect(page).toHaveURL(/\/history\?product=/);
    await expect(page.getByRole('link').filter({ hasText: customer.name }).first()).toBeVisible();
  });

  test('tells an administrator that it is hidden, and is shown to customers by a press', async ({ page }) => {
    await enterAs(page, 'administrator', 'en');
    await page.goto('/catalog');
    await show({ catalogVisible: false, cartEnabled: true });
    await page.getByRole('link', { name: t('catalogPage.customers.hidden') }).click();
    await expect(page).toHaveURL(/\/catalog\/health$/);
    await expectAccessible(page);
    await page.getByRole('button', { name: t('catalogPage.customers.catalogVisible.mend') }).click();
    await expect(
      page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: t('catalogPage.customers.catalogVisible.on') }),
    ).toBeVisible();
    expect(await readSettings(desk.db)).toMatchObject({ catalogVisible: true });
    await page.getByRole('link', { name: t('catalogPage.standings.rejected') }).click();
    await expect(page.getByRole('link').filter({ hasText: refused.name })).toBeVisible();
  });
});

test.describe('the catalog in fr on a phone', () => {
  test.use({ viewport: phone });
  const t = wordsOf('fr');

  test('has a product over it, and a manager is told whom to ask', async ({ page }) => {
    await show({ catalogVisible: false, cartEnabled: false });
    await enterAs(page, 'manager', 'fr');
    await page.goto('/catalog');
    const link = page.getByRole('link').filter({ hasText: good.name });
    await link.click();
    const product = page.getByRole('article', { name: good.name });
    await expect(product.getByText(t('catalogPage.reasons.catalogHidden.what'))).toBeVisible();
    await expect(product.getByRole('button', { name: t('catalogPage.write') })).toBeHidden();
    await expect(link).toBeHidden();
    await expectAccessible(page);
    await product
      .getByRole('button', { name: t('catalogPage.close') })
      .first()
      .click();
    await expect(link).toBeFocused();

    await page.getByRole('link', { name: t('catalogPage.customers.hidden') }).click();
    await expect(page.getByText(t('catalogPage.customers.askAdministrator')).first()).toBeVisible();
    await expect(
      page.getByRole('button', { name: t('catalogPage.customers.cartEnabled.mend') }),
    ).toBeHidden();
    await expectAccessible(page);
  });
});

/** Sets at Meta what customers see, and has the desk know it. */
async function show(commerce: { catalogVisible: boolean; cartEnabled: boolean }): Promise<void> {
  await changeSettings(desk.db, commerce);
  const known = JSON.stringify({ ...commerce, readAt: new Date().toISOString() });
  await desk.pool.query('update phone_numbers set commerce = $1 where id = $2', [known, phoneNumberId]);
  await notify(desk.db, 'catalog', [catalogId]);
}

async function plantChange(field: string, before: string, after: string, at: string): Promise<void> {
  await desk.pool.query('insert into product_changes values ($1, $2, $3, $4, $5, $6, $7)', [
    v7({ msecs: Date.parse(at) }),
    catalogId,
    good.retailer_id,
    field,
    before,
    after,
    at,
  ]);
}
