import type { Page } from '@playwright/test';
import { enterDoor } from '../doors/desk-client';
import { inviteMember, password } from '../doors/people';
import { enterAs, untilLive, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, deskLocales, expect, expectAccessible, speak, test } from '../fixtures/test';

const next = 'another long sentence';

for (const locale of deskLocales) {
  const t = wordsOf(locale);

  test.describe(`one’s own profile in ${locale}`, () => {
    test('a new password asks for the current one and signs other browsers out', async ({
      page,
      baseURL,
    }) => {
      const administrator = await enterDoor(String(baseURL), 'administrator');
      // The member is signed in elsewhere already.
      const member = await inviteMember(String(baseURL), administrator, { role: 'agent' });
      await signIn(page, locale, member.email, password);
      await openProfile(page, locale);
      await expect(page.getByText(member.email)).toBeVisible();

      await change(page, locale, 'not the one at all', next);
      await expect(page.getByText(t('profile.problems.wrong_password'))).toBeVisible();
      await expect(page.getByLabel(t('profile.next'))).toHaveValue(next);
      await change(page, locale, password, 'short');
      await expect(page.getByText(t('profile.problems.next'))).toBeVisible();
      await expectAccessible(page);
      await change(page, locale, password, next);
      await expect(page.getByText(t('profile.changedElsewhere', { count: 1 }))).toBeVisible();
      expect((await member.client.call('/api/desk/messages')).status).toBe(401);

      await page.context().clearCookies();
      await signIn(page, locale, member.email, next);
    });

    test('one sees where one is signed in, and signs out there', async ({ page, baseURL }) => {
      const administrator = await enterDoor(String(baseURL), 'administrator');
      const member = await inviteMember(String(baseURL), administrator, { role: 'marketer' });
      await signIn(page, locale, member.email, password);
      await openProfile(page, locale);
      const sessions = page.getByRole('region', { name: t('profile.sessions') }).getByRole('listitem');
      await expect(sessions).toHaveCount(2);
      await expect(sessions.first()).toContainText(
        t('profile.browser', { browser: 'Chrome', system: 'Linux' }),
      );
      await expect(sessions.first()).toContainText(t('profile.this'));
      await expect(sessions.first().getByRole('button')).toHaveCount(0);
      await sessions.last().getByRole('button').click();
      await expect(sessions).toHaveCount(1);
      expect((await member.client.call('/api/desk/messages')).status).toBe(401);
      await page.reload();
      await expect(sessions).toHaveCount(1);
    });

    for (const { name, ...viewport } of viewports) {
      test(`it reads well on a ${name}, light and dark, for somebody of the sandbox’s doors too`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport);
        await enterAs(page, 'manager', locale);
        await openProfile(page, locale);
        await expect(page.getByText(t('profile.noPassword'))).toBeVisible();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await openProfile(page, locale);
          await expectAccessible(page);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      });
    }

    test('too many wrong passwords at the door: one is told how long to wait', async ({ page }) => {
      await speak(page, locale);
      await page.goto('/sign-in');
      // Each refusal is an answer of 401 or 429, which the browser notes by itself.
      page.removeAllListeners('console');
      await page.getByLabel(t('signIn.email')).fill(`guessed-${locale}@example.com`);
      const slowed = page.getByText(t('signIn.slowed', { seconds: 15 }).replace(/ ?\d+.*/, ''));
      const password = page.getByLabel(t('signIn.password'));
      for (let count = 0; count < 6; count += 1) {
        await password.fill(`guess number ${count}`);
        const answered = page.waitForResponse(/callback\/password/);
        await page.getByRole('button', { name: t('signIn.submit') }).click();
        await answered;
        // What was guessed goes with the refusal; the next guess would go with it.
        await expect(password).toHaveValue('');
      }
      await expect(slowed).toBeVisible();
      await expect(page.getByLabel(t('signIn.email'))).toHaveValue(`guessed-${locale}@example.com`);
    });
  });
}

async function signIn(page: Page, locale: DeskLocale, email: string, word: string): Promise<void> {
  const t = wordsOf(locale);
  await speak(page, locale);
  await page.goto('/sign-in');
  await page.getByLabel(t('signIn.email')).fill(email);
  await page.getByLabel(t('signIn.password')).fill(word);
  await page.getByRole('button', { name: t('signIn.submit') }).click();
  await expect(page).toHaveURL(/\/compose$/);
}

async function openProfile(page: Page, locale: DeskLocale): Promise<void> {
  await page.goto('/settings/profile');
  await untilLive(page, locale);
}

async function change(page: Page, locale: DeskLocale, current: string, chosen: string): Promise<void> {
  const t = wordsOf(locale);
  await page.getByLabel(t('profile.current')).fill(current);
  await page.getByLabel(t('profile.next')).fill(chosen);
  await page.getByRole('button', { name: t('profile.change') }).click();
}
