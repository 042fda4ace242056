import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { enterAs, untilLive, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, deskLocales, expect, expectAccessible, speak, test } from '../fixtures/test';

const password = 'a long enough sentence';

for (const locale of deskLocales) {
  const t = wordsOf(locale);

  test.describe(`the team in ${locale}`, () => {
    test('somebody is invited, joins, gets another role and is kept out', async ({ page, browser }) => {
      const name = `Awa Diallo ${randomUUID().slice(0, 4)}`;
      const email = `${randomUUID()}@example.com`;
      await openTeam(page, locale);
      const link = await invite(page, locale, { name, email, role: 'agent' });

      const guest = await openGuest(browser, page, locale);
      await join(guest, locale, link, email);
      await guest.goto('/settings/team');
      await expect(guest.getByText(t('pages.forbidden'))).toBeVisible();
      await guest.goto('/compose');
      await untilLive(guest, locale);

      await page.reload();
      const row = page.getByRole('listitem').filter({ hasText: email });
      await expect(row).toContainText(t('team.active'));
      await choose(page, locale, name, t('team.changeRole'));
      const dialog = page.getByRole('dialog', { name: t('team.roleDialog.title', { name }) });
      await dialog.getByLabel(t('team.roleDialog.role')).selectOption('manager');
      await dialog.getByRole('button', { name: t('team.roleDialog.submit') }).click();
      await expect(dialog).toBeHidden();
      await expect(row).toContainText(t('roles.manager'));
      await guest.goto('/compose');
      await expect(guest.getByText(t('pages.forbidden'))).toBeVisible();

      await choose(page, locale, name, t('team.deactivate'));
      const asked = page.getByRole('alertdialog', { name: t('team.deactivateDialog.title', { name }) });
      await expectAccessible(page);
      await asked.getByRole('button', { name: t('team.deactivateDialog.submit') }).click();
      await expect(row).toContainText(t('team.inactive'));
      await guest.goto('/history');
      await expect(guest).toHaveURL(/\/sign-in$/);
      await guest.context().close();

      await choose(page, locale, name, t('team.reactivate'));
      await expect(row).toContainText(t('team.active'));
    });

    test('a link works once, and says plainly what became of it', async ({ page, browser }) => {
      const name = `Jean Moreau ${randomUUID().slice(0, 4)}`;
      const email = `${randomUUID()}@example.com`;
      await openTeam(page, locale);
      const first = await invite(page, locale, { name, email, role: 'marketer' });
      await choose(page, locale, name, t('team.newLink'));
      const second = await takeLink(page, locale, name);

      const guest = await openGuest(browser, page, locale);
      await guest.goto(first);
      await expect(guest.getByText(t('invitation.gone.revoked'))).toBeVisible();
      await expectAccessible(guest);
      await join(guest, locale, second, email);
      await guest.goto(second);
      await expect(guest.getByText(t('invitation.gone.accepted'))).toBeVisible();
      await guest.goto('/invitation?token=something');
      await expect(guest.getByText(t('invitation.gone.unknown'))).toBeVisible();
      await guest.context().close();

      const third = await invite(page, locale, {
        name: 'Ines',
        email: `${randomUUID()}@example.com`,
        role: 'agent',
      });
      await choose(page, locale, 'Ines', t('team.revoke'));
      await expect(page.getByRole('listitem').filter({ hasText: 'Ines' })).toHaveCount(0);
      await page.goto(third);
      await expect(page.getByText(t('invitation.gone.revoked'))).toBeVisible();
    });

    test('what is wrong with an invitation is said beside the field, and nothing is lost', async ({
      page,
    }) => {
      await openTeam(page, locale);
      await page.getByRole('button', { name: t('team.invite') }).click();
      const dialog = page.getByRole('dialog', { name: t('team.inviteDialog.title') });
      await dialog.getByLabel(t('team.inviteDialog.email')).fill('awa.example.com');
      await dialog.getByRole('button', { name: t('team.inviteDialog.submit') }).click();
      await expect(dialog.getByText(t('team.inviteDialog.problems.name'))).toBeVisible();
      await expect(dialog.getByText(t('team.inviteDialog.problems.email'))).toBeVisible();
      await expectAccessible(page);
      await dialog.getByLabel(t('team.inviteDialog.name')).fill('Awa');
      await dialog.getByLabel(t('team.inviteDialog.email')).fill('awa@example..com');
      await dialog.getByRole('button', { name: t('team.inviteDialog.submit') }).click();
      await expect(dialog.getByText(t('team.inviteDialog.problems.email'))).toBeVisible();
      await expect(dialog.getByLabel(t('team.inviteDialog.name'))).toHaveValue('Awa');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    for (const { name: size, ...viewport } of viewports) {
      test(`the list reads well on a ${size}, light and dark`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await openTeam(page, locale);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.reload();
          await untilLive(page, locale);
          await expectAccessible(page);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        await expect(page.getByRole('button', { name: t('team.invite') })).toBeInViewport();
      });
    }
  });
}

test('nobody but an administrator opens the team, and the doors’ people have nothing to press', async ({
  page,
}) => {
  const t = wordsOf('en');
  await enterAs(page, 'manager', 'en');
  await page.goto('/settings/team');
  await expect(page.getByText(t('pages.forbidden'))).toBeVisible();
  await openTeam(page, 'en');
  const door = page.getByRole('listitem').filter({ hasText: t('team.door') });
  await expect(door).toHaveCount(3);
  await expect(door.getByRole('button')).toHaveCount(0);
});

async function openTeam(page: Page, locale: DeskLocale): Promise<void> {
  // Whoever is signed in leaves first: their page would go on asking.
  await page.goto('about:blank');
  await page.context().clearCookies();
  await enterAs(page, 'administrator', locale);
  await page.goto('/settings/team');
  await untilLive(page, locale);
}

type Invited = { name: string; email: string; role: string };

/** @returns the link that the desk shows once */
async function invite(page: Page, locale: DeskLocale, { name, email, role }: Invited): Promise<string> {
  const t = wordsOf(locale);
  await page.getByRole('button', { name: t('team.invite') }).click();
  const dialog = page.getByRole('dialog', { name: t('team.inviteDialog.title') });
  await dialog.getByLabel(t('team.inviteDialog.name')).fill(name);
  await dialog.getByLabel(t('team.inviteDialog.email')).fill(email);
  await dialog.getByLabel(t('team.inviteDialog.role')).selectOption(role);
  await dialog.getByRole('button', { name: t('team.inviteDialog.submit') }).click();
  return takeLink(page, locale, name);
}

async function takeLink(page: Page, locale: DeskLocale, name: string): Promise<string> {
  const t = wordsOf(locale);
  const dialog = page.getByRole('alertdialog', { name: t('team.linkDialog.title', { name }) });
  const link = await dialog.getByLabel(t('team.linkDialog.link'), { exact: true }).inputValue();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('team.linkDialog.done') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(link)).toHaveCount(0);
  return link;
}

async function choose(page: Page, locale: DeskLocale, name: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: wordsOf(locale)('team.more', { name }) }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Another person at another computer. */
async function openGuest(browser: Browser, page: Page, locale: DeskLocale): Promise<Page> {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const guest = await context.newPage();
  await speak(guest, locale);
  return guest;
}

async function join(guest: Page, locale: DeskLocale, link: string, email: string): Promise<void> {
  const t = wordsOf(locale);
  await guest.goto(link);
  await expect(guest.getByLabel(t('invitation.email'))).toHaveValue(email);
  await expectAccessible(guest);
  await guest.getByLabel(t('invitation.password')).fill('short');
  await guest.getByRole('button', { name: t('invitation.submit') }).click();
  await expect(guest.getByText(t('invitation.problems.password'))).toBeVisible();
  await guest.getByLabel(t('invitation.password')).fill(password);
  await guest.getByRole('button', { name: t('invitation.submit') }).click();
  await expect(guest).toHaveURL(/\/compose$/);
}
