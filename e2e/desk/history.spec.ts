import type { Page } from '@playwright/test';
import en from '@/lib/messages/kinds/catalog-link/strings.en.json' with { type: 'json' };
import fr from '@/lib/messages/kinds/catalog-link/strings.fr.json' with { type: 'json' };
import { enterAs, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, deskLocales, expect, expectAccessible, test } from '../fixtures/test';

const kindStrings = { en, fr };

/** Of whom no other test has messages. */
const customer = { name: 'Elke Verhoeven', search: 'elke' };

for (const locale of deskLocales) {
  const t = wordsOf(locale);

  for (const { name, ...viewport } of viewports) {
    test.describe(`the history in ${locale} on a ${name}`, () => {
      test.use({ viewport });

      test('a message comes up while one looks on, and tells all that is known of it', async ({
        page,
        context,
      }) => {
        await enterAs(page, 'marketer', locale);
        await page.goto('/history');
        const composer = await context.newPage();
        const text = await send(composer, locale);
        await composer.close();

        const row = page.getByRole('link').filter({ hasText: text });
        await expect(row).toContainText(t('states.delivered'));
        await expectAccessible(page);
        await row.click();
        await expect(page.getByRole('heading', { level: 2, name: text })).toBeVisible();
        const steps = page.getByRole('article').getByRole('listitem');
        await expect(steps.filter({ hasText: t('history.events.delivered') })).toBeVisible();
        const wamid = await page.getByText(/^wamid\./).innerText();
        await expect(page.locator('[data-whatsapp-preview]')).toContainText(text);
        await expectAccessible(page);

        const panel = page.getByRole('tabpanel');
        await page.getByRole('tab', { name: t('history.request') }).click();
        await expect(panel).toContainText('"messaging_product": "whatsapp"');
        await expect(panel).not.toContainText('biz_opaque_callback_data');
        await page.getByRole('tab', { name: t('history.answer') }).click();
        await expect(panel).toContainText(wamid);
        await page.getByRole('tab', { name: t('history.webhooks') }).click();
        await expect(panel).toContainText('"status": "delivered"');
        await expectAccessible(page);
        await page.getByRole('tab', { name: t('history.curl') }).click();
        await expect(panel).toContainText('$WHATSAPP_TOKEN');

        await page.getByRole('button', { name: t('history.composeAgain') }).click();
        await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
        await expect(page.getByLabel(kindStrings[locale].fields.body.label, { exact: true })).toHaveValue(
          text,
        );
      });

      test('filters stand in the address, and keys lead through the list and back', async ({ page }) => {
        await enterAs(page, 'marketer', locale);
        const text = await send(page, locale);
        await page.goto('/history?status=cancelled');
        await expect(page.getByText(t('history.noMatch'))).toBeVisible();
        await page
          .getByRole('button', { name: t('history.clearFilters') })
          .last()
          .click();
        await expect(page).toHaveURL(/\/history$/);

        const row = page.getByRole('link').filter({ hasText: text });
        await expect(row).toBeVisible();
        await page.keyboard.press('j');
        await page.keyboard.press('j');
        await page.keyboard.press('k');
        const focused = page.locator('[data-message]:focus');
        const opened = await focused.getAttribute('data-message');
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(new RegExp(`/history/${opened}$`));
        await expect(page.getByRole('article')).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('article')).toBeHidden();
        await expect(focused).toHaveAttribute('data-message', opened ?? '');

        await page.getByRole('button', { name: t('history.status') }).click();
        await page.getByRole('menuitemcheckbox', { name: t('states.failed') }).click();
        await expect(page).toHaveURL(/\?status=failed$/);
        await expect(row).toBeHidden();
      });
    });
  }
}

/** Sends a link to the catalog. @returns its text, like no other's */
async function send(page: Page, locale: DeskLocale): Promise<string> {
  const t = wordsOf(locale);
  const text = `Tilia ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto('/compose');
  await page.getByRole('button', { name: kindStrings[locale].name }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
  await page.getByRole('combobox', { name: t('compose.recipient') }).fill(customer.search);
  await page.getByRole('option', { name: customer.name }).click();
  await page.getByLabel(kindStrings[locale].fields.body.label, { exact: true }).fill(text);
  await page.getByRole('button', { name: t('compose.sendTo', { name: customer.name }) }).click();
  await expect(page.getByText(/^wamid\./)).toBeVisible();
  return text;
}
