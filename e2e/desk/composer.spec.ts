import type { Page, Request } from '@playwright/test';
import { enterAs, kindStrings, untilLive, wordsOf } from '../fixtures/desk';
import { type DeskLocale, deskLocales, expect, expectAccessible, test } from '../fixtures/test';

const t = wordsOf('en');
const grace = { name: 'Grace Whitaker', search: 'grace' };

test('a draft is saved while it is written, resumed anywhere, and discarded', async ({ page }) => {
  const words = await beginLink(page, 'en');
  await choose(page, grace);
  await expect(page.getByText(t('compose.saved'))).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(label('catalog_link', 'body'), { exact: true })).toHaveValue(words);
  await expect(page.getByText(grace.name).first()).toBeVisible();
  await page.goto('/compose');
  await untilLive(page, 'en');
  await page.getByRole('button', { name: t('compose.discard', { title: words }) }).click();
  await expect(page.getByRole('link', { name: words })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: words })).toHaveCount(0);
});

test('another kind keeps the words and the product', async ({ page }) => {
  await open(page, 'product', 'en');
  await page
    .getByRole('button', { name: kindStrings('product', 'en').fields.productRetailerId?.choose })
    .click();
  await page.getByRole('dialog').getByText('Jasmine pearls').click();
  await page.getByLabel(label('product', 'body'), { exact: true }).fill('These are back.');
  await page.getByRole('radio', { name: kindStrings('product_list', 'en').name }).click({ force: true });
  await expect(page.getByLabel(label('product_list', 'body'), { exact: true })).toHaveValue(
    'These are back.',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kindStrings('product_list', 'en').name);
  await expect(page.getByText('Jasmine pearls').first()).toBeVisible();
});

for (const locale of deskLocales) {
  test(`what is missing is said beside the field, in ${locale}, and nothing is lost`, async ({ page }) => {
    const words = wordsOf(locale);
    await open(page, 'product_list', locale);
    const body = page.getByLabel(label('product_list', 'body', locale), { exact: true });
    await body.fill('x'.repeat(1025));
    await page
      .getByRole('button', { name: words('compose.send'), exact: false })
      .last()
      .click();
    await expect(page.getByText(words('compose.recipientProblem.required')).first()).toBeVisible();
    await expect(page.getByRole('combobox', { name: words('compose.recipient') })).toBeFocused();
    await expect(body).toHaveAttribute('aria-invalid', 'true');
    await expect(body).toHaveValue('x'.repeat(1025));
    // The list of people has opened with the focus, and hides the rest of the page while it is open.
    await page.keyboard.press('Escape');
    await expectAccessible(page);
  });
}

test('products move by keyboard alone, and the request follows their order', async ({ page }) => {
  await open(page, 'product_list', 'en');
  await choose(page, grace);
  const field = kindStrings('product_list', 'en').fields;
  await page.getByLabel(field.header?.label ?? '', { exact: true }).fill('Autumn');
  await page.getByLabel(label('product_list', 'body'), { exact: true }).fill('Two teas');
  await page.getByRole('button', { name: field.productRetailerIds?.add }).first().click();
  await page.getByRole('dialog').getByText('Jasmine pearls').click();
  await page.getByRole('dialog').getByText('Smoked lapsang').click();
  await page.getByRole('dialog').getByRole('button', { name: /2/ }).click();
  const rows = page.getByRole('row', { name: /Jasmine|lapsang/ });
  await expect(rows.first()).toContainText('Jasmine');

  await rows.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.first()).toContainText('lapsang');
  await expect(page.getByRole('row', { name: /Jasmine/ })).toBeFocused();

  await page.getByRole('tab', { name: t('compose.request') }).click();
  const json = await page.getByRole('region', { name: t('compose.json') }).textContent();
  const [section] = JSON.parse(json ?? '').interactive.action.sections;
  expect(section.product_items).toEqual([
    { product_retailer_id: 'THE-007' },
    { product_retailer_id: '2lc20305pt' },
  ]);
});

test('a double click, and two tabs on one draft, send one message', async ({ page, context }) => {
  const words = await beginLink(page, 'en');
  await choose(page, grace);
  await expect(page.getByText(t('compose.saved'))).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await untilLive(second, 'en');
  const name = t('compose.sendTo', { name: grace.name });
  await Promise.all([
    page.getByRole('button', { name }).dblclick(),
    second.getByRole('button', { name }).click(),
  ]);
  for (const tab of [page, second]) await expect(tab.getByText(/^wamid\./)).toBeVisible();
  const wamids = await Promise.all([page, second].map((tab) => tab.getByText(/^wamid\./).textContent()));
  expect(wamids[0]).toBe(wamids[1]);
  const listed = await (await page.request.get('/api/desk/messages')).json();
  const titles = listed.messages.map((message: { summary: { title: string } }) => message.summary.title);
  expect(titles.filter((title: string) => title === words)).toHaveLength(1);
});

test('a closed window keeps Send shut and says why', async ({ page }) => {
  await beginLink(page, 'en');
  await choose(page, { name: 'Paul Garnier', search: 'paul' });
  await expect(page.getByText(t('compose.windowClosed', { name: 'Paul Garnier' }))).toBeVisible();
  await expect(
    page.getByRole('button', { name: t('compose.sendTo', { name: 'Paul Garnier' }) }),
  ).toBeDisabled();
});

test('the request shown is the request that works', async ({ page }) => {
  const words = await beginLink(page, 'en');
  await choose(page, grace);
  await page.getByRole('tab', { name: t('compose.request') }).click();
  const json = await page.getByRole('region', { name: t('compose.json') }).textContent();
  const body = JSON.parse(json ?? '');
  expect(body).toMatchObject({ messaging_product: 'whatsapp', to: '+16505551234', type: 'text' });
  expect(body.text.body).toBe(`${words}\nhttps://wa.me/c/15550783881`);
  expect(body).not.toHaveProperty('biz_opaque_callback_data');
  const answer = await page.request.post('/sandbox/graph/v26.0/106540352242922/messages', {
    headers: { authorization: 'Bearer sandbox-token' },
    data: body,
  });
  expect(answer.status()).toBe(200);
});

test('a failure is told in plain words, with what to do', async ({ page }) => {
  await open(page, 'product', 'en');
  await choose(page, { name: 'Elke Verhoeven', search: 'elke' });
  await page
    .getByRole('button', { name: kindStrings('product', 'en').fields.productRetailerId?.choose })
    .click();
  await page.getByRole('dialog').getByText('Jasmine pearls').click();
  await page.getByRole('button', { name: t('compose.sendTo', { name: 'Elke Verhoeven' }) }).click();
  await expect(page.getByText(t('graphErrors.131026.what')).first()).toBeVisible();
  await page.getByRole('link', { name: t('compose.seeInHistory') }).click();
  await expect(page.getByText(t('graphErrors.131026.what')).first()).toBeVisible();
});

test('the list of drafts shows what was written and to whom, and leads back to it', async ({ page }) => {
  const words = await beginLink(page, 'en');
  const saved = page.waitForResponse((answer) => isSave(answer.request(), 'contact'));
  await choose(page, grace);
  await saved;
  await page.goto('/compose');
  await untilLive(page, 'en');
  const item = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: words }) });
  await expect(item).toContainText(grace.name);
  await item.getByRole('link').click();
  await expect(page.getByLabel(label('catalog_link', 'body'), { exact: true })).toHaveValue(words);
  await expect(page.getByRole('button', { name: t('compose.sendTo', { name: grace.name }) })).toBeEnabled();
});

test('another kind keeps the footer', async ({ page }) => {
  await open(page, 'product', 'en');
  await page.getByLabel('Footer', { exact: true }).fill('Free delivery this week');
  for (const kind of ['product_list', 'catalog_message', 'product']) {
    await page.getByRole('radio', { name: kindStrings(kind, 'en').name, exact: true }).click({ force: true });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(kindStrings(kind, 'en').name);
    await expect(page.getByLabel('Footer', { exact: true })).toHaveValue('Free delivery this week');
  }
});

test('a draft changed in another tab says so, and offers that version', async ({ page, context }) => {
  await beginLink(page, 'en');
  await expect(page.getByText(t('compose.saved'), { exact: true })).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await untilLive(second, 'en');
  const body = label('catalog_link', 'body');
  const newer = `Changed here first ${crypto.randomUUID().slice(0, 8)}`;
  const saved = page.waitForResponse((answer) => isSave(answer.request(), newer));
  await page.getByLabel(body, { exact: true }).fill(newer);
  expect((await saved).status()).toBe(200);

  await second.getByLabel(body, { exact: true }).fill('Changed there as well');
  await expect(second.getByText(t('compose.savedElsewhere'))).toBeVisible();
  await expect(second.getByLabel(body, { exact: true })).toHaveValue('Changed there as well');
  await second.getByRole('button', { name: t('compose.loadNewer') }).click();
  await expect(second.getByLabel(body, { exact: true })).toHaveValue(newer);
  await expect(second.getByText(t('compose.savedElsewhere'))).toBeHidden();
});

test('a number typed as in its country is read, shown in full, and can be chosen', async ({ page }) => {
  await beginLink(page, 'en');
  await page.getByLabel(t('compose.recipientCountry')).selectOption('FR');
  await page.getByRole('combobox', { name: t('compose.recipient') }).fill('06 12 34 56 79');
  const number = '+33 6 12 34 56 79';
  await page.getByRole('option', { name: t('compose.recipientUse', { number }) }).click();
  await page.getByRole('tab', { name: t('compose.request') }).click();
  const json = await page.getByRole('region', { name: t('compose.json') }).textContent();
  expect(JSON.parse(json ?? '').to).toBe('+33612345679');
  // Nobody has written from it, so nothing can be sent to it yet.
  await expect(page.getByText(t('compose.windowClosed', { name: number }))).toBeVisible();
  await expect(page.getByRole('button', { name: t('compose.sendTo', { name: number }) })).toBeDisabled();
});

test('the request shown before sending is the one the history shows after it', async ({ page }) => {
  await beginLink(page, 'en');
  await choose(page, grace);
  await page.getByRole('tab', { name: t('compose.request') }).click();
  const before = await page.getByRole('region', { name: t('compose.json') }).textContent();
  await page.getByRole('button', { name: t('compose.sendTo', { name: grace.name }) }).click();
  await expect(page.getByText(/^wamid\./)).toBeVisible();
  await page.getByRole('link', { name: t('compose.seeInHistory') }).click();
  await expect(page).toHaveURL(/\/history\/[0-9a-f-]{36}/);
  await page.getByRole('tab', { name: t('history.request') }).click();
  const after = await page.getByRole('region', { name: 'JSON' }).textContent();
  expect(JSON.parse(after ?? '')).toEqual(JSON.parse(before ?? ''));
});

/** Whether a request saves a draft that contains `text`. */
function isSave(request: Request, text: string): boolean {
  return request.method() === 'PUT' && (request.postData() ?? '').includes(text);
}

async function open(page: Page, kind: string, locale: DeskLocale): Promise<void> {
  await enterAs(page, 'marketer', locale);
  await page.getByRole('button', { name: kindStrings(kind, locale).explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
}

/** A catalog link with words of its own. @returns the words */
async function beginLink(page: Page, locale: DeskLocale): Promise<string> {
  await open(page, 'catalog_link', locale);
  const words = `Everything we have ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel(label('catalog_link', 'body', locale), { exact: true }).fill(words);
  return words;
}

async function choose(page: Page, person: { name: string; search: string }): Promise<void> {
  await page.getByRole('combobox', { name: t('compose.recipient') }).fill(person.search);
  await page.getByRole('option', { name: person.name }).click();
}

function label(kind: string, field: 'body', locale: DeskLocale = 'en'): string {
  return kindStrings(kind, locale).fields[field]?.label ?? '';
}
