import type { Page } from '@playwright/test';
import { enterAs, kindStrings, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, expect, expectAccessible, test } from '../fixtures/test';

const [desktop, phone] = viewports;

test('the preview is drawn as any phone, in its language and from both sides, and stays so', async ({
  page,
}) => {
  const t = wordsOf('en');
  await page.setViewportSize(desktop);
  await openDraft(page, 'en');
  const drawn = page.locator('[data-whatsapp]');
  await expect(drawn).toHaveAttribute('data-whatsapp', 'android');

  await page.getByRole('radio', { name: 'iOS' }).check();
  await page.getByRole('radio', { name: t('shell.dark') }).check();
  await page.getByRole('button', { name: t('compose.language') }).click();
  await page.getByRole('menuitemradio', { name: 'العربية' }).click();
  await expect(drawn).toHaveAttribute('data-whatsapp', 'ios');
  await expect(drawn).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('[data-bubble="incoming"]')).toContainText('عرض الكتالوج');
  await expect(page).toHaveURL(/platform=ios&theme=dark&phone=ar&side=customer$/);
  await expectAccessible(page);

  await page.getByRole('radio', { name: t('compose.seenInInbox') }).check();
  await expect(page.locator('[data-bubble="outgoing"] [data-ticks="delivered"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-whatsapp="ios"][lang="ar"] [data-bubble="outgoing"]')).toBeVisible();

  await page.goto('/compose');
  await page.getByRole('button', { name: kindStrings('catalog_message', 'en').explanation }).click();
  await expect(page.locator('[data-whatsapp="ios"][lang="ar"] [data-bubble="outgoing"]')).toBeVisible();
  await page.getByRole('radio', { name: 'Web' }).check();
  await expect(page.locator('[data-whatsapp="web"]')).toBeVisible();
});

test('a text is formatted by keys and by buttons, as the browser’s own undo takes back', async ({ page }) => {
  await page.setViewportSize(desktop);
  await openDraft(page, 'en');
  const body = bodyField(page, 'en');
  await body.fill('Fresh tea');
  await body.press('ControlOrMeta+a');
  await body.press('ControlOrMeta+b');
  await expect(body).toHaveValue('*Fresh tea*');
  await expect(page.locator('[data-bubble] strong, [data-bubble] b')).toHaveText('Fresh tea');
  await body.press('ControlOrMeta+i');
  await expect(body).toHaveValue('_*Fresh tea*_');
  await body.press('ControlOrMeta+z');
  await expect(body).toHaveValue('*Fresh tea*');
  await body.press('ControlOrMeta+a');
  await page.getByRole('button', { name: 'Bold' }).click();
  await expect(body).toHaveValue('Fresh tea');
  await expect(body).toBeFocused();
});

test.describe('in French on a phone', () => {
  test.use({ viewport: phone });

  test('the choices stand under the preview, the buttons under the text', async ({ page }) => {
    const t = wordsOf('fr');
    await openDraft(page, 'fr');
    await bodyField(page, 'fr').fill('Thé');
    await bodyField(page, 'fr').press('ControlOrMeta+a');
    await page.getByRole('button', { name: 'Italique' }).click();
    await expect(bodyField(page, 'fr')).toHaveValue('_Thé_');
    await page.getByRole('button', { name: t('compose.preview'), exact: true }).click();
    await page.getByRole('radio', { name: 'iOS' }).check();
    await expect(page.locator('[data-whatsapp="ios"] [data-bubble="incoming"]')).toContainText('Thé');
    await expectAccessible(page);
  });
});

async function openDraft(page: Page, locale: DeskLocale): Promise<void> {
  await enterAs(page, 'marketer', locale);
  await page.getByRole('button', { name: kindStrings('catalog_message', locale).explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
}

function bodyField(page: Page, locale: DeskLocale) {
  return page.getByRole('textbox', { name: kindStrings('catalog_message', locale).fields.body?.label });
}
