import type { Page } from '@playwright/test';
import { enterAs, kindStrings, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, expect, expectAccessible, test } from '../fixtures/test';

const [desktop, phone] = viewports;

test('an emoji is found by its name, stands at the caret, and is taken back like what was typed', async ({
  page,
}) => {
  const t = wordsOf('en');
  await page.setViewportSize(desktop);
  await openList(page, 'en');
  const body = bodyField(page, 'en');
  await body.fill('Fresh tea');
  await body.press('Home');
  await page
    .getByRole('button', { name: t('emoji.open') })
    .nth(1)
    .click();
  const search = page.getByRole('searchbox', { name: t('emoji.search') });
  await expect(search).toBeFocused();
  await expect(page.getByRole('dialog').getByRole('grid')).toBeVisible();
  await expectAccessible(page);

  await search.fill('nothing is called so');
  await expect(page.getByText(t('emoji.none', { search: 'nothing is called so' }))).toBeVisible();
  await search.fill('teacup');
  await expect(page.getByRole('gridcell', { name: /teacup/i }).first()).toBeVisible();
  await search.press('ArrowDown');
  await search.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(body).toHaveValue('🍵Fresh tea');
  await expect(body).toBeFocused();
  await expect(page.locator('[data-bubble]')).toContainText('🍵Fresh tea');
  await body.press('ControlOrMeta+z');
  await expect(body).toHaveValue('Fresh tea');

  const opener = page.getByRole('button', { name: t('emoji.open') }).first();
  await opener.focus();
  await opener.press('Enter');
  await expect(search).toBeFocused();
  await search.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('list marks in a body are said to stay as they are', async ({ page }) => {
  await openList(page, 'en');
  const hint = page.getByText('WhatsApp Web shows list, quote and code markers as plain text here.');
  await bodyField(page, 'en').fill('Teas:\n- Sencha');
  await expect(hint).toBeVisible();
  await bodyField(page, 'en').fill('Teas: Sencha');
  await expect(hint).toBeHidden();
});

test.describe('in French on a phone', () => {
  test.use({ viewport: phone });

  test('the emoji are a sheet, whose failure is said and tried again', async ({ page, context }) => {
    const t = wordsOf('fr');
    await openList(page, 'fr');
    await context.route('**/api/desk/emoji/**', (route) => route.fulfill({ json: {} }));
    await page
      .getByRole('button', { name: t('emoji.open') })
      .first()
      .click();
    const sheet = page.getByRole('dialog', { name: t('emoji.title') });
    await expect(sheet.getByRole('alert')).toHaveText(t('emoji.failed'));
    await context.unroute('**/api/desk/emoji/**');
    await sheet.getByRole('button', { name: t('ui.retry') }).click();
    const search = sheet.getByRole('searchbox', { name: t('emoji.search') });
    await search.fill('théière');
    await sheet
      .getByRole('gridcell', { name: /théière/i })
      .first()
      .click();
    await expect(sheet).toBeHidden();
    const header = page.getByLabel(kindStrings('product_list', 'fr').fields.header?.label ?? '', {
      exact: true,
    });
    await expect(header).toHaveValue('🫖');
    await expect(header).toBeFocused();
    await page
      .getByRole('button', { name: t('emoji.open') })
      .first()
      .click();
    await expect(search).toBeVisible();
    await expectAccessible(page);
  });
});

async function openList(page: Page, locale: DeskLocale): Promise<void> {
  await enterAs(page, 'marketer', locale);
  await page.getByRole('button', { name: kindStrings('product_list', locale).explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
}

function bodyField(page: Page, locale: DeskLocale) {
  return page.getByLabel(kindStrings('product_list', locale).fields.body?.label ?? '', { exact: true });
}
