import { enterAs, type KindStrings, kindStrings, viewports, wordsOf } from '../fixtures/desk';
import { expect, expectAccessible, test } from '../fixtures/test';

const retailerId = 'THE-021';

for (const locale of ['en', 'fr'] as const) {
  for (const viewport of viewports) {
    test.describe(`in ${locale} on a ${viewport.name}`, () => {
      test.use({ viewport });
      const t = wordsOf(locale);

      test('the catalog, a product, the health and the search over everything are there for everybody', async ({
        page,
      }) => {
        await enterAs(page, 'administrator', locale);
        await page.goto('/catalog');
        await expect(page.getByRole('link').filter({ hasText: 'Genmaicha' })).toBeVisible();
        await expectAccessible(page);
        await page.goto(`/catalog?product=${retailerId}`);
        await expect(page.getByRole('article', { name: /Genmaicha/ })).toBeVisible();
        await expectAccessible(page);
        await page.goto('/catalog/health');
        await expect(
          page.getByText(t('catalogPage.customers.catalogVisible.on'), { exact: true }),
        ).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: t('palette.search') }).fill('genmaicha');
        await expect(page.getByRole('option', { name: /Genmaicha/ })).toBeVisible();
        await expectAccessible(page);
      });

      test('a list that is pasted and the verdict over it are there for everybody', async ({ page }) => {
        await enterAs(page, 'marketer', locale);
        const list = kindStrings('product_list', locale) as KindStrings & { import: { list: string } };
        await page.getByRole('button', { name: list.explanation }).click();
        await page.getByRole('button', { name: list.import.list }).first().click();
        const dialog = page.getByRole('alertdialog');
        await dialog.getByRole('textbox').fill(`2 ${retailerId}\nTHE-999`);
        await dialog.getByRole('button', { name: t('shoppingList.find') }).click();
        await expect(dialog.getByText(t('shoppingList.summary', { found: 1, missing: 1 }))).toBeVisible();
        await expectAccessible(page);
        await dialog.getByRole('button', { name: t('shoppingList.add', { count: 1 }) }).click();
        await expect(dialog).toBeHidden();
        await page.getByRole('button', { name: t('preflight.open') }).click();
        await expect(page.getByRole('region', { name: t('preflight.checks') })).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}
