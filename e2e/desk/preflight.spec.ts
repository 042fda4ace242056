import type { Locator, Page } from '@playwright/test';
import { desc } from 'drizzle-orm';
import type { OpenDatabase } from '@/lib/platform/db/open-database';
import { messages } from '@/lib/sandbox/tables';
import { holdCatalogState } from '../fixtures/catalog-state';
import { enterAs, kindStrings, untilLive, viewports, wordsOf } from '../fixtures/desk';
import { openDeskDatabase } from '../fixtures/desk-account';
import { type DeskLocale, expect, expectAccessible, test } from '../fixtures/test';

const [sencha, jasmine, matcha] = ['THE-014', '2lc20305pt', 'THE-016'] as const;
const grace = 'Grace Whitaker';
const t = wordsOf('en');

let desk: OpenDatabase;
let state: Awaited<ReturnType<typeof holdCatalogState>>;
test.beforeAll(async () => {
  desk = await openDeskDatabase();
  // The desk reads the sandbox's catalog once it is up.
  await expect
    .poll(
      async () => (await desk.pool.query('select 1 from products where picture_hash is not null')).rowCount,
    )
    .toBeGreaterThan(20);
  state = await holdCatalogState(desk);
  await state.setCommerce(true, true);
});
test.afterEach(() => state.restore());
test.afterAll(() => desk.close());

test('a list follows the catalog while it is written, and each point has one thing that mends it', async ({
  page,
}) => {
  await beginList(page, 'en', [sencha, jasmine, matcha, sencha]);
  const verdict = verdictOf(page);
  await expect(verdict).toHaveText(points('duplicates', { count: 1, names: [sencha] }));
  await page.getByRole('button', { name: t('preflight.actions.keepOnce') }).click();
  await expectReady(page, 3);

  for (const [reason, change] of [
    ['visible', { visibility: 'staging' }],
    ['approved', { reviewStatus: 'rejected' }],
    ['picture', { picture: null }],
  ] as const) {
    await state.setProduct(matcha, change);
    await expect(verdict).toHaveText(someShown(reason));
    await state.restoreProducts();
    await expectReady(page, 3);
  }

  await state.removeProduct(matcha);
  await expect(verdict).toHaveText(someShown('exists'));
  await page.getByRole('button', { name: t('preflight.actions.remove', { count: 1 }) }).click();
  await expectReady(page, 2);
  await page.getByRole('button', { name: t('preflight.putBack', { count: 1 }) }).click();
  await expect(verdict).toHaveText(someShown('exists'));
  await state.restoreProducts();

  await state.setProduct(jasmine, { availability: 'out of stock' });
  await expect(verdict).toHaveText(points('someSoldOut', { shown: 2, total: 3, count: 1, names: [jasmine] }));
  await state.restoreProducts();

  await state.setProduct(jasmine, { currency: 'USD' });
  const mixed = t('preflight.points.currencies', { count: 2, names: isolated(['EUR', 'USD']) });
  await expect(verdict).toHaveText(mixed);
  await page.getByRole('button', { name: t('preflight.actions.keepCurrency', { currency: 'EUR' }) }).click();
  await expectReady(page, 2);
  await page.getByRole('button', { name: t('preflight.putBack', { count: 1 }) }).click();
  await state.restoreProducts();
  await expectReady(page, 3);

  await state.setCommerce(true, false);
  await expect(verdict).toHaveText(t('preflight.points.cartOff'));
  await state.setLastReading(new Date(Date.now() - 48 * 3_600_000));
  await toggleOf(page, 'en', 'open').click();
  const list = page.getByRole('region', { name: t('preflight.checks') });
  await expect(list).toContainText(t('preflight.points.readLongAgo', { at: '2 days ago' }));
  await expect(list).toContainText(t('preflight.passed', { count: 13 }));
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(toggleOf(page, 'en', 'open')).toBeFocused();

  await state.setCommerce(true, true);
  await expect(verdict).toHaveText(t('preflight.points.readLongAgo', { at: '2 days ago' }));
  await page.getByRole('button', { name: t('preflight.actions.sync') }).click();
  await expectReady(page, 3);

  await state.setCommerce(false, true);
  await expect(verdict).toHaveText(t('preflight.points.hidden'));
  await expect(sendButton(page, 'en')).toBeDisabled();
  await page.keyboard.press('Control+Enter');
  await expect(list.getByRole('link', { name: t('preflight.actions.openCatalog') })).toBeVisible();
  await state.setCommerce(true, true);

  await state.setHold({ code: 131042, message: 'Payment', since: new Date().toISOString() });
  await expect(verdict).toHaveText(t('preflight.points.held'));
  await expect(sendButton(page, 'en')).toBeEnabled();
});

test('what would go out poorer is asked about once, and goes out as was said', async ({ page }) => {
  await beginList(page, 'en', [sencha, jasmine, matcha]);
  await state.setProduct(matcha, { visibility: 'staging' });
  await expect(verdictOf(page)).toHaveText(someShown('visible'));
  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('alertdialog', { name: t('preflight.question') });
  await expect(question).toContainText(someShown('visible'));
  await expectAccessible(page);
  await question.getByRole('button', { name: t('preflight.back') }).click();
  await expect(question).toBeHidden();
  await sendButton(page, 'en').click();
  await expect(question.getByRole('button', { name: t('preflight.anyway') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^wamid\./)).toBeVisible();
  const [sent] = await desk.db.select().from(messages).orderBy(desc(messages.historyId)).limit(1);
  expect(sent?.droppedRetailerIds).toEqual([matcha]);

  const another = page.getByRole('button', { name: t('compose.sendAnother') });
  await another.click();
  await sendButton(page, 'en').click();
  await expect(another).toBeVisible();
});

test('a message Meta would refuse waits for a product that works, or for somebody to write to', async ({
  page,
}) => {
  await beginList(page, 'en', [matcha]);
  await state.setProduct(matcha, { reviewStatus: 'pending' });
  const verdict = verdictOf(page);
  const values = { reason: 'approved', names: isolated([state.nameOf(matcha)]) };
  await expect(verdict).toHaveText(t('preflight.points.noneShown', { ...values, count: 1 }));
  await expect(sendButton(page, 'en')).toBeDisabled();

  for (const [kind, sentence] of [
    ['product', 'singleRefused'],
    ['catalog_message', 'thumbnailRefused'],
  ] as const) {
    const { name } = kindStrings(kind, 'en');
    await page.getByRole('radio', { name, exact: true }).click({ force: true });
    await expect(verdict).toHaveText(t(`preflight.points.${sentence}`, values));
    await expect(sendButton(page, 'en')).toBeDisabled();
  }
  await page.getByRole('button', { name: t('preflight.actions.chooseProduct') }).click();
  await page.getByRole('dialog').getByText(state.nameOf(jasmine)).click();
  await expect(verdict).toHaveText(t('preflight.ready'));

  await page.getByRole('button', { name: t('compose.recipientClear', { name: grace }) }).click();
  await page.getByRole('combobox', { name: t('compose.recipient') }).fill('paul');
  await page.getByRole('option', { name: 'Paul Garnier' }).click();
  await expect(verdict).toHaveText(t('preflight.points.windowClosed'));
  await page.getByRole('button', { name: t('preflight.actions.chooseRecipient'), exact: true }).click();
  await expect(page.getByRole('combobox', { name: t('compose.recipient') })).toBeFocused();
});

test('what the page has not heard of is found when it is sent, and nothing is lost', async ({ page }) => {
  await beginList(page, 'en', [sencha, jasmine]);
  await expectReady(page, 2);
  await page.route('**/api/desk/preflight?*', (route) => route.abort());
  page.removeAllListeners('console');
  for (const id of [sencha, jasmine]) await state.setProduct(id, { visibility: 'staging' });
  await sendButton(page, 'en').click();
  const names = isolated([sencha, jasmine].map(state.nameOf));
  const refused = t('preflight.points.noneShown', { reason: 'visible', count: 2, names });
  await expect(page.getByRole('alert').filter({ hasText: refused })).toBeVisible();
  const { fields } = kindStrings('product_list', 'en');
  await expect(page.getByLabel(fields.body?.label ?? '', { exact: true })).toHaveValue('For you');
});

test.describe('in French, on a phone', () => {
  const { width, height } = viewports[1];
  test.use({ viewport: { width, height } });

  test('the verdict, its list and its question are read and answered with a thumb', async ({ page }) => {
    const words = wordsOf('fr');
    await beginList(page, 'fr', [sencha, jasmine, matcha]);
    await expect(verdictOf(page)).toHaveText(`${words('preflight.readyList', { count: 3 })}`);
    await state.removeProduct(matcha);
    const some = words('preflight.points.someShown', {
      ...{ reason: 'exists', shown: 2, total: 3, count: 1 },
      names: isolated([state.nameOf(matcha)]),
    });
    await expect(verdictOf(page)).toHaveText(some);
    await state.setCommerce(true, false);
    await toggleOf(page, 'fr', 'open').click();
    const list = page.getByRole('region', { name: words('preflight.checks') });
    await expect(list).toContainText(words('preflight.points.cartOff'));
    await expectAccessible(page);
    await toggleOf(page, 'fr', 'close').click();
    await sendButton(page, 'fr').click();
    const question = page.getByRole('alertdialog', { name: words('preflight.question') });
    await expect(question).toContainText(some);
    await expectAccessible(page);
    await question.getByRole('button', { name: words('preflight.anyway') }).click();
    await expect(page.getByText(/^wamid\./)).toBeVisible();
  });
});

/** A list of these products to Grace, saved and opened. */
async function beginList(
  page: Page,
  locale: DeskLocale,
  productRetailerIds: readonly string[],
): Promise<void> {
  await enterAs(page, 'marketer', locale);
  await page.getByRole('button', { name: kindStrings('product_list', locale).explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
  const draftId = page.url().split('/').at(-1);
  const saved = await page.request.put(`/api/desk/drafts/${draftId}`, {
    headers: { origin: new URL(page.url()).origin },
    data: {
      version: 1,
      kind: 'product_list',
      recipient: { type: 'number', country: 'US', input: '(650) 555-1234' },
      fields: { header: 'Teas', body: 'For you', footer: '', sections: [{ title: '', productRetailerIds }] },
    },
  });
  expect(saved.status()).toBe(200);
  const reloadedAt = new Date();
  await page.reload();
  await untilLive(page, locale);
  // A draft that is opened has its products read anew: what a test changes must not be overtaken by that.
  const isRead = 'select 1 from products where retailer_id = any($1) and synced_at < $2';
  const unread = async () => (await desk.pool.query(isRead, [productRetailerIds, reloadedAt])).rowCount;
  await expect.poll(unread).toBe(0);
}

function verdictOf(page: Page): Locator {
  return page.locator('[data-verdict]');
}

async function expectReady(page: Page, count: number): Promise<void> {
  await expect(verdictOf(page)).toHaveText(t('preflight.readyList', { count }));
}

function sendButton(page: Page, locale: DeskLocale): Locator {
  return page.getByRole('button', { name: wordsOf(locale)('compose.sendTo', { name: grace }) });
}

function toggleOf(page: Page, locale: DeskLocale, what: 'open' | 'close'): Locator {
  return page.getByRole('button', { name: wordsOf(locale)(`preflight.${what}`) });
}

/** Of the three products of a list, matcha is not shown. */
function someShown(reason: string): string {
  return points('someShown', { reason, shown: 2, total: 3, count: 1, names: [matcha] });
}

function points(
  sentence: 'someShown' | 'someSoldOut' | 'duplicates',
  { names, ...values }: { names: readonly string[]; [value: string]: unknown },
): string {
  return t(`preflight.points.${sentence}`, { ...values, names: isolated(names.map(state.nameOf)) } as never);
}

function isolated(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names.map((name) => `\u2068${name}\u2069`));
}
