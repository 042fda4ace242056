import { enterAs, kindStrings, viewports, wordsOf } from '../fixtures/desk';
import { expect, expectAccessible, test } from '../fixtures/test';

const [desktop, phone] = viewports;

test.describe('the search over everything, in English on a desktop', () => {
  const t = wordsOf('en');
  test.use({ viewport: desktop });

  test('opens by its keys, finds a product with a typing error, a page, and closes again', async ({
    page,
  }) => {
    await enterAs(page, 'marketer', 'en');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: t('palette.search') });
    await expect(field).toBeFocused();
    await expectAccessible(page);

    await field.fill('gnmaicha');
    await expect(page.getByRole('option', { name: /Genmaicha/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/catalog\?product=THE-021$/);
    await expect(field).toBeHidden();

    await page.keyboard.press('Control+k');
    await field.fill('hist');
    await expect(page.getByRole('option', { name: t('shell.screens.history') })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/history$/);

    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(field).toBeHidden();
  });

  test('begins a message; the slash searches products, the question mark shows the keys, neither while one writes', async ({
    page,
  }) => {
    await enterAs(page, 'agent', 'en');
    await page.keyboard.press('/');
    const products = page.getByRole('combobox', { name: t('palette.searchProducts') });
    await expect(products).toBeFocused();
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('group', { name: t('palette.groups.actions') })).toHaveCount(0);
    await page.keyboard.type('/');
    await expect(products).toHaveValue('/');
    await page.keyboard.press('Escape');
    await expect(products).toBeHidden();

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: t('shortcuts.title') })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('/');
    await expect(products).toBeHidden();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    const { name } = kindStrings('product', 'en');
    await page.getByRole('combobox', { name: t('palette.search') }).fill(`new ${name}`);
    await page.getByRole('option', { name: t('palette.new', { name }), exact: true }).click();
    await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}$/);
  });

  test('offers nobody what their role may not do, and says so when the desk is away', async ({ page }) => {
    await enterAs(page, 'manager', 'en');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: t('palette.search') });
    await expect(page.getByRole('option', { name: t('palette.signOut') })).toBeVisible();
    await expect(page.getByRole('option', { name: /^New message/ })).toHaveCount(0);
    await expect(page.getByRole('option', { name: t('settings.section.team') })).toHaveCount(0);
    await page.route('**/api/desk/**', (route) => route.abort());
    page.removeAllListeners('console');
    await field.fill('genmaicha');
    await expect(page.getByRole('alert').filter({ hasText: t('failures.unreachable') })).toBeVisible();
  });
});

test.describe('the search over everything, in French on a phone', () => {
  const t = wordsOf('fr');
  test.use({ viewport: phone });

  test('opens by its button, and is as good under a thumb', async ({ page }) => {
    await enterAs(page, 'marketer', 'fr');
    await page.getByRole('button', { name: t('palette.open') }).click();
    const field = page.getByRole('combobox', { name: t('palette.search') });
    await expect(field).toBeFocused();
    await field.fill('genmaicha');
    await expect(page.getByRole('option', { name: /Genmaicha/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('option', { name: /Genmaicha/ }).click();
    await expect(page).toHaveURL(/\/catalog\?product=THE-021$/);
  });
});
