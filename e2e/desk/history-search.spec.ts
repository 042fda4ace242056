import type { Page } from '@playwright/test';
import { enterAs, kindStrings, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, deskLocales, expect, expectAccessible, test } from '../fixtures/test';

/** Whom each language writes to, and their number as it is typed at home. */
const customers = {
  en: { name: 'Grace Whitaker', search: 'grace', typed: '(650) 555-1234', digits: '6505551234' },
  fr: { name: 'Awa Diallo', search: 'awa', typed: '06 12 34 56 78', digits: '612345678' },
} as const;

/** No other test sends it. */
const product = { name: 'Genmaicha', sku: 'THE-021' };

/** Senders are there to choose from once there are two. */
test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await enterAs(page, 'agent', 'en');
  await send(page, 'en');
  await context.close();
});

for (const locale of deskLocales) {
  const t = wordsOf(locale);
  const customer = customers[locale];

  for (const { name, ...viewport } of viewports) {
    test.describe(`searching the history in ${locale} on a ${name}`, () => {
      test.use({ viewport });

      test('a wamid leads to its message, a number and a SKU to filters, and no address ever holds them', async ({
        page,
      }) => {
        const addresses: string[] = [];
        page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
        page.on('framenavigated', (frame) => addresses.push(decodeURIComponent(frame.url())));
        await enterAs(page, 'marketer', locale);
        const { id, wamid } = await send(page, locale);
        await page.goto('/history');
        const row = page.locator(`[data-message="${id}"]`);
        const search = page.getByRole('combobox', { name: t('history.search.label') });

        await expect(search).toBeVisible();
        await search.focus();
        await page.keyboard.insertText(` ${wamid.slice(0, 20)}\n${wamid.slice(20)} `);
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(new RegExp(`/history/${id}$`));
        await expect(page.getByRole('article')).toBeVisible();
        await page.goto('/history');

        await search.fill(customer.typed);
        await expect(page.getByRole('option', { name: customer.name })).toBeVisible();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(chip(page, locale, customer.name)).toBeVisible();
        await expect(page).toHaveURL(/\/history\?contact=[0-9a-f-]{36}$/);
        await expect(search).toHaveValue('');
        await expect(row).toBeVisible();

        await search.fill(product.sku.toLowerCase());
        await page.getByRole('option', { name: product.name }).click();
        await expect(chip(page, locale, product.name)).toBeVisible();
        await expect(page).toHaveURL(/contact=[0-9a-f-]{36}&product=/);
        await page.reload();
        await expect(chip(page, locale, customer.name)).toBeVisible();
        await expect(chip(page, locale, product.name)).toBeVisible();
        await expect(row).toBeVisible();
        await expectAccessible(page);

        const personal = [wamid, customer.typed, customer.digits, customer.name, customer.search];
        for (const one of personal) {
          expect(addresses.filter((address) => address.includes(one))).toEqual([]);
        }
      });

      test('sender, days, status and kind narrow together, and are cleared together', async ({ page }) => {
        await enterAs(page, 'marketer', locale);
        const { id } = await send(page, locale);
        await page.goto('/history');
        const row = page.locator(`[data-message="${id}"]`);
        await expect(row).toContainText(t('states.delivered'));
        await choose(page, t('history.sender'), 'Léa Martin');
        await choose(page, t('history.kind'), kindStrings('product', locale).name);
        await choose(page, t('history.status'), t('states.delivered'));
        await openMenu(page, t('history.period'));
        await page.getByRole('menuitemradio', { name: t('history.periods.today') }).click();
        await expect(page.getByRole('menu')).toBeHidden();
        await expect(page).toHaveURL(/\?status=delivered&kind=product&sender=[0-9a-f-]{36}&period=today$/);
        await expect(row).toBeVisible();
        await expectAccessible(page);

        await openMenu(page, t('history.period'));
        await page.getByRole('menuitemradio', { name: t('history.periods.yesterday') }).click();
        await expect(page.getByText(t('history.noMatch'))).toBeVisible();
        await expect(row).toBeHidden();
        await page
          .getByRole('button', { name: t('history.clearFilters') })
          .last()
          .click();
        await expect(page).toHaveURL(/\/history$/);
        await expect(row).toBeVisible();
      });

      test('days are chosen from a first through a last, which has to come after it', async ({ page }) => {
        await enterAs(page, 'marketer', locale);
        await page.goto('/history');
        await openMenu(page, t('history.period'));
        await page.getByRole('menuitemradio', { name: t('history.periods.days') }).click();
        const dialog = page.getByRole('dialog', { name: t('history.days.title') });
        await dialog.getByLabel(t('history.days.from')).fill('2020-02-02');
        await dialog.getByLabel(t('history.days.to')).fill('2020-02-01');
        await dialog.getByRole('button', { name: t('history.days.apply') }).click();
        await expect(dialog.getByText(t('history.days.wrong'))).toBeVisible();
        await expectAccessible(page);
        await dialog.getByLabel(t('history.days.to')).fill('2020-02-03');
        await page.keyboard.press('Enter');
        await expect(dialog).toBeHidden();
        await expect(page).toHaveURL(/\?period=2020-02-02\.\.2020-02-03$/);
        await expect(page.getByText(t('history.noMatch'))).toBeVisible();
        await expect(page.getByRole('button', { name: /2020/ })).toBeVisible();
      });
    });
  }
}

test('an agent finds nothing of what somebody else sent', async ({ page, browser }) => {
  const t = wordsOf('en');
  await enterAs(page, 'marketer', 'en');
  const { id, wamid } = await send(page, 'en');
  const context = await browser.newContext();
  const agent = await context.newPage();
  await enterAs(agent, 'agent', 'en');
  await agent.goto('/history');
  await agent.getByRole('combobox', { name: t('history.search.label') }).fill(wamid);
  await expect(agent.getByText(t('history.search.nothing'))).toBeVisible();
  await agent.goto(`/history/${id}`);
  await expect(agent.getByText(t('history.notFound'))).toBeVisible();
  await context.close();
});

test('whoever searches faster than hands can is asked to wait', async ({ page, baseURL }) => {
  await enterAs(page, 'manager', 'en');
  const ask = (text: string) =>
    page.request.post('/api/desk/history/search', { data: { text }, headers: { origin: baseURL ?? '' } });
  const answers = await Promise.all(Array.from({ length: 80 }, (_, number) => ask(`tea ${number}`)));
  const refused = answers.find((answer) => answer.status() === 429);
  expect(answers.some((answer) => answer.ok())).toBe(true);
  expect(Number(refused?.headers()['retry-after'])).toBeGreaterThan(0);
  expect(await refused?.json()).toEqual({ error: { code: 'too_many' } });
});

/** What the list is narrowed to; its name says what pressing it does. */
function chip(page: Page, locale: DeskLocale, name: string) {
  const [, pressing = ''] = wordsOf(locale)('history.removeFilter', { name: '' }).split(':');
  return page.getByRole('button', { name: pressing.trim() }).filter({ hasText: name });
}

async function openMenu(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label }).first().click();
}

/** Takes one of a menu that stays open, and closes it. */
async function choose(page: Page, menu: string, option: string): Promise<void> {
  await openMenu(page, menu);
  await page.getByRole('menuitemcheckbox', { name: option, exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
}

/** Sends the product. @returns the message's id, and its wamid */
async function send(page: Page, locale: DeskLocale): Promise<{ id: string; wamid: string }> {
  const t = wordsOf(locale);
  const customer = customers[locale];
  const strings = kindStrings('product', locale);
  await page.goto('/compose');
  await page.getByRole('button', { name: strings.explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
  await page.getByRole('combobox', { name: t('compose.recipient') }).fill(customer.search);
  await page.getByRole('option', { name: customer.name }).click();
  await page.getByRole('button', { name: strings.fields.productRetailerId?.choose }).click();
  await page.getByRole('dialog').getByText(product.name).click();
  await page.getByRole('button', { name: t('compose.sendTo', { name: customer.name }) }).click();
  await expect(page.getByText(/^wamid\./)).toBeVisible();
  await page.getByRole('link', { name: t('compose.seeInHistory') }).click();
  await expect(page).toHaveURL(/\/history\/[0-9a-f-]{36}$/);
  const wamid = await page
    .getByRole('article')
    .getByText(/^wamid\./)
    .innerText();
  return { id: page.url().split('/').at(-1) ?? '', wamid };
}
