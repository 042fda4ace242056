import type { Page } from '@playwright/test';
import { enterAs, kindStrings, wordsOf } from '../fixtures/desk';
import { type DeskLocale, deskLocales, expect, expectAccessible, speak, test } from '../fixtures/test';

/** A customer per language, so that neither hears the other’s messages. */
const customers = {
  en: { name: 'Grace Whitaker', search: 'grace', to: '+16505551234' },
  fr: { name: 'Awa Diallo', search: 'awa', to: '+33612345678' },
} as const;

test.afterEach(async ({ page, baseURL }) => {
  const reset = await page.request.post('/sandbox/phone/mischief/reset', {
    headers: { origin: baseURL ?? '' },
    data: {},
  });
  expect(reset.status()).toBe(200);
});

for (const locale of deskLocales) {
  const t = wordsOf(locale);
  const customer = customers[locale];

  test(`in ${locale}, a message whose answer is lost is unconfirmed until its status says what became of it`, async ({
    page,
    context,
  }) => {
    const phone = await context.newPage();
    await openPhone(phone, locale);
    await phone.getByRole('radio', { name: customer.name }).check();
    const late = mischief(phone, locale, 'late');
    await late.click();
    await mischief(phone, locale, 'cut_after_accept').click();
    await expect(phone.getByText(t('phone.mischief.onNext', { count: 1 }))).toHaveCount(2);
    await expectAccessible(phone);

    await enterAs(page, 'marketer', locale);
    await page.getByRole('button', { name: kindStrings('catalog_link', locale).explanation }).click();
    await page.getByRole('combobox', { name: t('compose.recipient') }).fill(customer.search);
    await page.getByRole('option', { name: customer.name }).click();
    await page.getByRole('button', { name: t('compose.sendTo', { name: customer.name }) }).click();
    await expect(page.getByText(t('compose.unknownNote'))).toBeVisible();
    await expect(page.getByText(/^wamid\./)).toHaveCount(0);
    await expect(late).not.toBeChecked();
    await expect(mischief(phone, locale, 'cut_after_accept')).not.toBeChecked();
    await expect(page.getByText(/^wamid\./)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(t('compose.unknownNote'))).toHaveCount(0);
  });

  test(`in ${locale}, on a phone, a sheet switches it on by keyboard, all windows see it, and one press ends it`, async ({
    page,
    context,
  }) => {
    const beside = await context.newPage();
    await openPhone(beside, locale);
    await page.setViewportSize({ width: 390, height: 844 });
    await openPhone(page, locale);
    const opener = page.getByRole('button', { name: t('phone.mischief.title') });
    await expect(opener.filter({ visible: true })).toHaveCount(1);
    await opener.filter({ visible: true }).focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: t('phone.mischief.title') });
    await sheet.getByRole('radio', { name: t('phone.mischief.always') }).check();
    const lost = mischief(page, locale, 'all_lost');
    await lost.focus();
    await page.keyboard.press('Space');
    await expect(lost).toBeChecked();
    await expect(sheet.getByText(t('phone.mischief.onAlways'))).toBeVisible();
    await expect(mischief(beside, locale, 'all_lost')).toBeChecked();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await mischief(beside, locale, 'doubled').click();
    await expect(sheet.getByText(t('phone.mischief.count', { count: 2 }))).toBeVisible();
    await sheet.getByRole('button', { name: t('phone.mischief.behave') }).click();
    await expect(lost).not.toBeChecked();
    await expect(mischief(beside, locale, 'all_lost')).not.toBeChecked();
    await expect(beside.getByText(t('phone.mischief.count', { count: 0 }))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(opener.filter({ visible: true })).toBeFocused();
  });
}

test('what is for one customer leaves the others alone, and says so', async ({ page, request }) => {
  const t = wordsOf('en');
  await openPhone(page, 'en');
  await page.getByRole('radio', { name: customers.en.name }).check();
  const whom = page.getByRole('group', { name: t('phone.mischief.whom') });
  await whom.getByRole('radio', { name: t('phone.mischief.held') }).check();
  await mischief(page, 'en', 'rate_429').click();
  await expect(mischief(page, 'en', 'rate_429')).toBeChecked();
  await whom.getByRole('radio', { name: t('phone.mischief.everyone') }).check();
  await expect(mischief(page, 'en', 'rate_429')).not.toBeChecked();
  await expect(page.getByText(t('phone.mischief.onFor', { names: customers.en.name }))).toBeVisible();
  const send = async (to: string) => {
    const response = await request.post('/sandbox/graph/v26.0/106540352242922/messages', {
      headers: { authorization: 'Bearer sandbox-token' },
      data: { messaging_product: 'whatsapp', to, text: { body: 'Hello' } },
    });
    return response.status();
  };
  expect(await send(customers.fr.to)).toBe(200);
  expect(await send(customers.en.to)).toBe(429);
  expect(await send(customers.en.to)).toBe(200);
});

test('where nobody gets hold of the connection, a cut answer still breaks off and a message is still taken', async ({
  page,
  request,
  baseURL,
}) => {
  await openPhone(page, 'en');
  await mischief(page, 'en', 'cut_after_accept').click();
  await expect(mischief(page, 'en', 'cut_after_accept')).toBeChecked();
  const words = `Taken ${crypto.randomUUID()}`;
  const lost = await fetch(`${baseURL}/sandbox/graph/v26.0/106540352242922/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer sandbox-token' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: customers.fr.to, text: { body: words } }),
  })
    .then((response) => response.text())
    .catch((error: Error) => error);
  expect(lost).toBeInstanceOf(TypeError);
  await page.getByRole('radio', { name: customers.fr.name }).check();
  await expect(page.locator('[data-bubble=incoming]').filter({ hasText: words })).toBeVisible();
  expect((await request.post('/sandbox/phone/mischief', { data: {} })).status()).toBe(403);
});

async function openPhone(page: Page, locale: DeskLocale): Promise<void> {
  await speak(page, locale);
  await page.goto('/sandbox/phone');
  // In the column, or behind a button: the page says that it is live once its scripts have taken over.
  await expect(page.getByText(wordsOf(locale)('shell.live.live'), { exact: true }).first()).toBeAttached();
}

/** Beside the phone, or in the sheet over it: the one that is seen. */
function mischief(
  page: Page,
  locale: DeskLocale,
  kind: 'late' | 'doubled' | 'all_lost' | 'rate_429' | 'cut_after_accept',
) {
  const name = wordsOf(locale)(`phone.mischief.kind.${kind}.title`);
  return page.getByRole('switch', { name, exact: true }).filter({ visible: true });
}
