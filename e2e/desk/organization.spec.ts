import { enterAs, viewports, wordsOf } from '../fixtures/desk';
import { deskLocales, expect, expectAccessible, test } from '../fixtures/test';

for (const locale of deskLocales) {
  const t = wordsOf(locale);

  for (const { name, ...viewport } of viewports) {
    test.describe(`the organization in ${locale} on a ${name}`, () => {
      test.use({ viewport });

      test('an administrator names it and chooses its zone; what is wrong is said beside the field', async ({
        page,
      }) => {
        await enterAs(page, 'administrator', locale);
        await page.goto('/settings/organization');
        const zone = page.getByRole('combobox', { name: t('organization.timeZone') });
        const save = page.getByRole('button', { name: t('organization.save') });
        await zone.fill('Atlantis');
        await page.getByLabel(t('organization.name'), { exact: true }).fill('M'.repeat(81));
        await save.click();
        await expect(page.getByText(t('organization.problems.name'))).toBeVisible();
        await expect(page.getByText(t('organization.problems.timeZone'))).toBeVisible();
        await expectAccessible(page);

        await page.getByLabel(t('organization.name'), { exact: true }).fill('Maison Tilia');
        await zone.fill('paris');
        await expect(page.getByRole('option', { name: 'Europe/Paris' })).toBeVisible();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(zone).toHaveValue('Europe/Paris');
        await save.click();
        await expect(page.getByText(t('organization.saved'))).toBeVisible();
        await expect(page).toHaveTitle(`${t('settings.section.organization')} · Maison Tilia`);
        await page.reload();
        await expect(zone).toHaveValue('Europe/Paris');
        await expectAccessible(page);
      });
    });
  }
}

test('whoever reads from elsewhere is told whose clock the history follows', async ({ page, browser }) => {
  const t = wordsOf('en');
  await enterAs(page, 'administrator', 'en');
  await page.goto('/settings/organization');
  await page.getByRole('combobox', { name: t('organization.timeZone') }).fill('Europe/Paris');
  await page.getByRole('combobox', { name: t('organization.timeZone') }).press('Tab');
  await page.getByRole('button', { name: t('organization.save') }).click();
  await expect(page.getByText(t('organization.saved'))).toBeVisible();

  const note = /Europe\/Paris/;
  await page.goto('/history');
  await expect(page.locator('[data-message]').first()).toBeVisible();
  await expect(page.getByText(note)).toBeHidden();
  const elsewhere = await browser.newContext({ timezoneId: 'America/New_York' });
  const reader = await elsewhere.newPage();
  await enterAs(reader, 'administrator', 'en');
  await reader.goto('/history');
  await expect(reader.getByText(note)).toBeVisible();
  const timeOf = (from: typeof page) => from.locator('[data-message] time').first().innerText();
  expect(await timeOf(reader)).toBe(await timeOf(page));
  await elsewhere.close();
});

test('for everybody else there is no such page', async ({ page }) => {
  await enterAs(page, 'manager', 'en');
  await page.goto('/settings/organization');
  await expect(page.getByText(wordsOf('en')('pages.forbiddenTitle')).first()).toBeVisible();
});
