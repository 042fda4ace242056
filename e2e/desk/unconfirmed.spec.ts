import type { OpenDatabase } from '@/lib/platform/db/open-database';
import { breakOff, startTestGraphServer, type TestGraphServer } from '@/lib/delivery/test-graph-server';
import { enterAs, viewports, wordsOf } from '../fixtures/desk';
import { answerWell, openDeskDatabase, releaseForOthers, setGraphUrl } from '../fixtures/desk-account';
import { sendLink } from '../fixtures/send-link';
import { type DeskLocale, deskLocales, expect, expectAccessible, test } from '../fixtures/test';
import type { Browser, Page } from '@playwright/test';

/** Of whom no other test has messages nobody can confirm. */
const customer = { name: 'Elke Verhoeven', search: 'elke' };

let desk: OpenDatabase;
/** A Meta that takes messages and breaks off before it answers. */
let silent: TestGraphServer;
test.beforeAll(async () => {
  desk = await openDeskDatabase();
  silent = await startTestGraphServer();
  silent.answer(breakOff);
});
test.beforeEach(() => answerWell(desk));
test.afterEach(() => releaseForOthers(desk));
test.afterAll(async () => {
  await silent.close();
  await desk.close();
});

for (const locale of deskLocales) {
  const t = wordsOf(locale);

  for (const { name, ...viewport } of viewports) {
    test.describe(`an unconfirmed message in ${locale} on a ${name}`, () => {
      test.use({ viewport });

      test('can be sent again by a manager, as a new message in its place', async ({ page, browser }) => {
        await enterAs(page, 'manager', locale);
        await page.goto('/unconfirmed');
        await expect(page.getByText(t('unconfirmed.empty'))).toBeVisible();
        await expectAccessible(page);
        const { text, id } = await loseMessage(browser, locale);

        const row = page.getByRole('listitem').filter({ hasText: text });
        await expect(row).toContainText(t('attemptReasons.connection_lost'));
        await expect(row).toContainText(customer.name);
        await expect(row).toContainText(t('unconfirmed.noWamid'));
        await expectAccessible(page);
        await row.getByRole('button', { name: t('unconfirmed.sendAgain') }).click();
        const dialog = page.getByRole('alertdialog');
        await expect(dialog).toContainText(t('unconfirmed.againText', { name: customer.name }));
        await expectAccessible(page);
        await dialog.getByRole('button', { name: t('unconfirmed.againDo', { name: customer.name }) }).click();
        await expect(row).toBeHidden();
        await page.getByRole('button', { name: t('unconfirmed.see') }).click();

        const message = page.getByRole('article');
        await expect(message.getByText(t('states.delivered')).first()).toBeVisible();
        await message.getByRole('link', { name: t('history.resendOf') }).click();
        await expect(page).toHaveURL(new RegExp(`/history/${id}$`));
        await expect(message.getByRole('link', { name: t('history.resentAs') })).toBeVisible();
        await expectAccessible(page);
      });

      test('can be marked as not sent, from where it is read', async ({ page, browser }) => {
        const { text, id } = await loseMessage(browser, locale);
        await enterAs(page, 'administrator', locale);
        await page.goto(`/history/${id}`);
        await page.getByRole('link', { name: t('history.decide') }).click();
        const row = page.getByRole('listitem').filter({ hasText: text });
        await row.getByRole('button', { name: t('unconfirmed.markNotSent') }).click();
        const dialog = page.getByRole('alertdialog');
        await dialog.getByRole('button', { name: t('unconfirmed.cancel') }).click();
        await expect(dialog).toBeHidden();
        await expect(row).toBeVisible();
        await row.getByRole('button', { name: t('unconfirmed.markNotSent') }).click();
        await dialog.getByRole('button', { name: t('unconfirmed.notSentDo') }).click();
        await expect(row).toBeHidden();
        await page.goto(`/history/${id}`);
        await expect(page.getByText(t('history.givenUp.marked_not_sent.what'))).toBeVisible();
        await expectAccessible(page);
      });
    });
  }

  test(`a decision in ${locale} that comes after another one is not taken`, async ({ page, browser }) => {
    const { text, id } = await loseMessage(browser, locale);
    await enterAs(page, 'manager', locale);
    await page.goto('/unconfirmed');
    const row = page.getByRole('listitem').filter({ hasText: text });
    await row.getByRole('button', { name: t('unconfirmed.markNotSent') }).click();
    await desk.pool.query(`update messages set decision = 'not_sent' where id = $1`, [id]);
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: t('unconfirmed.notSentDo') }).click();
    await expect(dialog).toContainText(t('unconfirmed.failed.already_decided'));
  });

  test(`those who may not decide do not get there in ${locale}`, async ({ page }) => {
    await enterAs(page, 'marketer', locale);
    await page.goto('/unconfirmed');
    await expect(page.getByText(t('pages.forbidden'))).toBeVisible();
  });
}

/** Sends a message, as a marketer elsewhere, that nobody knows whether Meta took it. */
async function loseMessage(browser: Browser, locale: DeskLocale): Promise<{ text: string; id: string }> {
  const setBack = await setGraphUrl(desk, silent.url);
  const elsewhere = await browser.newContext();
  try {
    const page: Page = await elsewhere.newPage();
    await enterAs(page, 'marketer', locale);
    return await sendLink(page, locale, customer, wordsOf(locale)('compose.unknownNote'));
  } finally {
    await setBack();
    await elsewhere.close();
  }
}
