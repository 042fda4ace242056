import { enterAs, type Role, viewports, wordsOf } from '../fixtures/desk';
import { deskLocales, expect, expectAccessible, speak, test } from '../fixtures/test';

const screensOf: Record<Role, ('compose' | 'history' | 'catalog' | 'unconfirmed' | 'settings')[]> = {
  marketer: ['compose', 'history', 'catalog', 'settings'],
  agent: ['compose', 'history', 'catalog', 'settings'],
  manager: ['history', 'catalog', 'unconfirmed', 'settings'],
  administrator: ['compose', 'history', 'catalog', 'unconfirmed', 'settings'],
};

for (const locale of deskLocales) {
  const t = wordsOf(locale);

  test.describe(`entering the desk in ${locale}`, () => {
    for (const role of Object.keys(screensOf) as Role[]) {
      test(`the ${role} gets in, sees their screens and no others, and gets out again`, async ({ page }) => {
        await enterAs(page, role, locale);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        const navigation = page.getByRole('navigation', { name: t('shell.navigation') });
        await expect(navigation.getByRole('link')).toHaveText(
          screensOf[role].map((screen) => t(`shell.screens.${screen}`)),
        );
        await expect(page.getByText(t('shell.live.live'), { exact: true })).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: /^(Account|Compte)/ }).click();
        await page.getByRole('button', { name: t('shell.signOut') }).click();
        await expect(page).toHaveURL(/\/sign-in$/);
        await page.goto('/history');
        await expect(page).toHaveURL(/\/sign-in$/);
      });
    }

    for (const { name, ...viewport } of viewports) {
      test(`the way in reads well on a ${name}, light and dark`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await speak(page, locale);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.goto('/sign-in');
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signIn.doors.title'));
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
      });
    }

    test('a wrong password is said beside the field, and the address stays', async ({ page }) => {
      await speak(page, locale);
      await page.goto('/sign-in');
      await page.getByLabel(t('signIn.email')).fill('nobody@example.com');
      await page.getByLabel(t('signIn.password')).fill('not the one');
      // The refusal is an answer of 401, which the browser notes by itself.
      page.removeAllListeners('console');
      await page.getByRole('button', { name: t('signIn.submit') }).click();
      await expect(page.getByText(t('signIn.refused'))).toBeVisible();
      await expect(page.getByLabel(t('signIn.email'))).toHaveValue('nobody@example.com');
      await expect(page.getByLabel(t('signIn.password'))).toHaveAttribute('aria-invalid', 'true');
    });
  });
}

test('a manager who opens the composer is told that it is not theirs', async ({ page }) => {
  await enterAs(page, 'manager', 'en');
  await page.goto('/compose');
  await expect(page.getByText(wordsOf('en')('pages.forbidden'))).toBeVisible();
});

test('language and theme are kept from page to page', async ({ page }) => {
  await enterAs(page, 'marketer', 'en');
  await page.getByRole('button', { name: /^Language/ }).click();
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByRole('button', { name: wordsOf('fr')('shell.theme') }).click();
  await page.getByRole('button', { name: wordsOf('fr')('shell.dark') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/history');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('every page carries the headers that close what is not used', async ({ request }) => {
  const answer = await request.get('/sign-in');
  const headers = answer.headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'nonce-[0-9a-f]{32}' 'strict-dynamic'/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-powered-by']).toBeUndefined();
  expect((await request.get('/_next/image?url=%2Fshop%2Fthe-014.png&w=64&q=75')).status()).toBe(404);
});
