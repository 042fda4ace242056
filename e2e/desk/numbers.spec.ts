import type { OpenDatabase } from '@/lib/platform/db/open-database';
import { enterAs, viewports, wordsOf } from '../fixtures/desk';
import { age, openDeskDatabase, releaseForOthers, setAccessToken } from '../fixtures/desk-account';
import { sendLink } from '../fixtures/send-link';
import { deskLocales, expect, expectAccessible, test } from '../fixtures/test';

/** Of whom no other test has messages that wait. */
const customer = { name: 'Elke Verhoeven', search: 'elke' };

let desk: OpenDatabase;
test.beforeAll(async () => {
  desk = await openDeskDatabase();
});
test.afterEach(async () => {
  await setAccessToken(desk);
  await releaseForOthers(desk);
});
test.afterAll(() => desk.close());

for (const locale of deskLocales) {
  const t = wordsOf(locale);

  for (const { name, ...viewport } of viewports) {
    test.describe(`a held number in ${locale} on a ${name}`, () => {
      test.use({ viewport });

      test('is told at once, explained, tested and resumed, and what is old is cancelled', async ({
        page,
      }) => {
        await enterAs(page, 'administrator', locale);
        await page.goto('/settings/numbers');
        await expect(page.getByText(t('numbers.states.sending'))).toBeVisible();
        await expectAccessible(page);

        await setAccessToken(desk, 'revoked');
        const old = await sendLink(page, locale, customer, t('compose.queuedNote'));
        const notice = page.getByRole('status').filter({ hasText: t('numbers.seeNumber') });
        await expect(notice).toBeVisible();
        const fresh = await sendLink(page, locale, customer, t('compose.queuedNote'), true);
        await age(desk, old.id);

        await notice.getByRole('link', { name: t('numbers.seeNumber') }).click();
        await expect(page).toHaveURL(/\/settings\/numbers\/\d+$/);
        const why = page.getByRole('region', { name: t('numbers.why') });
        await expect(why).toContainText(t('numbers.todo.token'));
        await expect(why).toContainText('190');
        await expect(page.getByRole('checkbox', { name: old.text })).not.toBeChecked();
        await expect(page.getByRole('checkbox', { name: fresh.text })).toBeChecked();
        await expectAccessible(page);

        const resume = page.getByRole('button', {
          name: t('numbers.resumeBoth', { sent: 1, cancelled: 1 }),
        });
        await resume.click();
        await expect(page.getByText(t('numbers.resumeFailed.test_refused'))).toBeVisible();
        await expect(page.getByText(t('numbers.tested.refused'))).toBeVisible();
        await expectAccessible(page);

        await setAccessToken(desk);
        await page.getByRole('button', { name: t('numbers.testNow') }).click();
        await expect(page.getByText(t('numbers.tested.passed'))).toBeVisible();
        await resume.click();
        await expect(why).toBeHidden();
        await expect(notice).toBeHidden();

        await page.goto(`/history/${fresh.id}`);
        const message = page.getByRole('article');
        await expect(message.getByText(t('states.delivered')).first()).toBeVisible();
        await page.goto(`/history/${old.id}`);
        await expect(message.getByText(t('history.givenUp.not_resumed.what'))).toBeVisible();
        await expectAccessible(page);
      });
    });
  }

  test(`whoever composes is told in ${locale} that messages wait, and not why`, async ({ page, context }) => {
    await enterAs(page, 'marketer', locale);
    await setAccessToken(desk, 'revoked');
    const waiting = await sendLink(page, locale, customer, t('compose.queuedNote'));
    await expect(page.getByText(t('compose.numberHeld'))).toBeVisible();
    await expect(page.getByText(t('numbers.seeNumber'))).toBeHidden();
    await page.goto('/settings/numbers');
    await expect(page.getByText(t('pages.forbidden'))).toBeVisible();

    const elsewhere = await context.newPage();
    await elsewhere.goto(`/history/${waiting.id}`);
    await setAccessToken(desk);
    await releaseForOthers(desk);
    await expect(elsewhere.getByRole('article').getByText(t('states.delivered')).first()).toBeVisible();
    await elsewhere.close();
  });

  test(`a number that is not there is said so in ${locale}`, async ({ page }) => {
    await enterAs(page, 'administrator', locale);
    page.removeAllListeners('console');
    await page.goto('/settings/numbers/1');
    await expect(page.getByText(t('pages.notFoundTitle'))).toBeVisible();
  });
}
