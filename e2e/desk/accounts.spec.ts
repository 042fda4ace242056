import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { removeDataDir } from '@/lib/platform/db/embedded/remove-data-dir';
import { enterAs, untilLive, viewports, wordsOf } from '../fixtures/desk';
import { newDataDir, startOwnDesk } from '../fixtures/own-desk';
import { startOwnSandbox } from '../fixtures/own-sandbox';
import { deskLocales, expect, expectAccessible, speak, test as sharedTest } from '../fixtures/test';

/** What the stand-alone sandbox has, in the place of Meta. */
const meta = {
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  catalogId: '367025965434465',
  accessToken: 'sandbox-token',
  appSecret: 'sandbox-app-secret',
};
const nora = { name: 'Nora Keane', email: 'nora@example.com', password: 'a long enough sentence' };
const accountPath = `/settings/accounts/${meta.wabaId}`;

/** Tests on a desk of one's own, made when its name is first used, with a sandbox in the place of Meta. */
const test = sharedTest.extend<{ deskName: string }, { desks: (name: string) => Promise<string> }>({
  deskName: ['', { option: true }],
  desks: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const running: { stop: () => Promise<unknown> }[] = [];
      const urls = new Map<string, Promise<string>>();
      const begin = async () => {
        const sandbox = await startOwnSandbox();
        running.push(sandbox);
        const dataDir = newDataDir();
        const desk = await startOwnDesk(dataDir, { GRAPH_API_URL: sandbox.url });
        const stop = async () => {
          desk.signal('SIGTERM');
          await desk.ended(30_000);
          removeDataDir(dataDir);
        };
        running.push({ stop });
        await desk.ready();
        return desk.url;
      };
      await use((name) => {
        const url = urls.get(name) ?? begin();
        urls.set(name, url);
        return url;
      });
      for (const { stop } of running.reverse()) await stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ desks, deskName }, use) => use(await desks(deskName)),
});

// Connecting a real account ends the sandbox of the desk it is done on: each language has a desk of its own.
for (const locale of deskLocales) {
  const t = wordsOf(locale);

  test.describe(`a real account in ${locale}`, () => {
    test.describe.configure({ mode: 'serial', timeout: 180_000 });
    test.use({ deskName: locale });

    test('is connected by who makes an account of their own first, and ends the sandbox', async ({
      page,
      browser,
      baseURL,
    }) => {
      const marketer = await (await browser.newContext({ baseURL })).newPage();
      await enterAs(marketer, 'marketer', locale);
      await enterAs(page, 'administrator', locale);
      const sandboxLine = page.getByRole('region', { name: t('shell.sandbox.title') });
      await page.goto('/settings/accounts');
      await expect(sandboxLine).toBeVisible();
      await expect(page.getByText(t('accounts.sandboxLead'))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: t('accounts.connect') }).click();

      await page.getByLabel(t('firstRun.name')).fill(nora.name);
      await page.getByLabel(t('firstRun.email')).fill('nora');
      await page.getByLabel(t('firstRun.password')).fill(nora.password);
      await page.getByRole('button', { name: t('accounts.own.submit') }).click();
      await expect(page.getByText(t('firstRun.problems.email'))).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel(t('firstRun.email')).fill(nora.email);
      await page.getByRole('button', { name: t('accounts.own.submit') }).click();
      await expect(page.getByRole('button', { name: /Nora Keane/ })).toBeVisible();

      await fill(page, { ...meta, accessToken: 'a wrong one', phoneNumberId: '+1 555' });
      await page.getByRole('button', { name: t('accounts.test.run') }).click();
      await expect(page.getByText(t('accounts.form.problems.digits'))).toBeVisible();
      await expect(page.getByText(t('accounts.form.problems.characters'))).toBeVisible();

      await fill(page, { ...meta, appSecret: 'of-another-app' });
      await page.getByRole('button', { name: t('accounts.test.run') }).click();
      await expect(page.getByText(t('accounts.todo.secret_wrong'))).toBeVisible();
      await expect(page.getByText('Invalid appsecret_proof')).toBeVisible();
      await expect(page.getByText(t('accounts.test.failed'))).toBeVisible();
      await expect(page.getByRole('button', { name: t('accounts.store.connect'), exact: true })).toBeHidden();
      await expect(page.getByLabel(t('accounts.form.wabaId'))).toHaveValue(meta.wabaId);
      await expectAccessible(page);

      await page.getByLabel(t('accounts.form.appSecret')).fill(meta.appSecret);
      await expect(page.getByText(t('accounts.todo.secret_wrong'))).toBeHidden();
      await page.getByRole('button', { name: t('accounts.test.run') }).click();
      await expect(page.getByText(t('accounts.test.passed'))).toBeVisible();
      await page.getByRole('button', { name: t('accounts.store.connect'), exact: true }).click();
      const dialog = page.getByRole('alertdialog');
      await expect(dialog).toContainText(t('accounts.end.history'));
      await expectAccessible(page);
      await dialog.getByRole('button', { name: t('accounts.end.confirm') }).click();

      await expect(page).toHaveURL(new RegExp(`${accountPath}$`));
      await expect(page.getByRole('heading', { name: 'Maison Tilia' })).toBeVisible();
      await expect(sandboxLine).toBeHidden();
      await expect(page.getByText(t('accounts.webhook.notVerified'))).toBeVisible();
      expect(await page.content()).not.toContain(meta.accessToken);

      await marketer.goto('/compose');
      await expect(marketer).toHaveURL(/\/sign-in$/);
      await expect(marketer.getByRole('heading', { level: 1 })).toHaveText(t('signIn.title'));
      expect((await page.request.get('/sandbox/phone')).status()).toBe(404);
      await marketer.context().close();
    });

    test('has the webhook’s address and token to copy, and ticks when Meta has come with both', async ({
      page,
      baseURL,
    }) => {
      await signIn(page);
      await page.goto(accountPath);
      await expect(page.getByText(`${baseURL}/api/webhooks/whatsapp`, { exact: true })).toBeVisible();
      const token = await page.getByText(/^[\w-]{43}$/).textContent();
      await expectAccessible(page);

      const handshake = `/api/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=`;
      expect((await page.request.get(`${handshake}sandbox-verify-token`)).status()).toBe(403);
      expect(await (await page.request.get(`${handshake}${token}`)).text()).toBe('1158201444');
      await expect(page.getByText(t('accounts.webhook.verified'))).toBeVisible();
      await expect(page.getByText(String(token))).toBeHidden();

      const body = JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          { id: meta.wabaId, changes: [{ field: 'account_update', value: { event: 'PARTNER_ADDED' } }] },
        ],
      });
      const signature = createHmac('sha256', meta.appSecret).update(body).digest('hex');
      const delivered = await page.request.post('/api/webhooks/whatsapp', {
        data: body,
        headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
      });
      expect(delivered.status()).toBe(200);
      await expect(page.getByText(t('accounts.webhook.received'))).toBeVisible();
    });

    for (const { name, ...viewport } of viewports) {
      test(`reads well on a ${name}, light and dark`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await signIn(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const path of ['/settings/accounts', '/settings/accounts/connect', accountPath]) {
            await page.goto(path);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await expectAccessible(page);
            expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          }
        }
      });
    }

    test('takes new secrets, and ends when its name is typed', async ({ page }) => {
      await signIn(page);
      await page.goto(accountPath);
      await page.getByRole('button', { name: t('accounts.replace.open') }).click();
      await page.getByLabel(t('accounts.form.accessToken')).fill('EAAwrong');
      await page.getByRole('button', { name: t('accounts.test.run') }).click();
      await expect(page.getByText(t('accounts.found.token_refused'))).toBeVisible();
      await page.getByLabel(t('accounts.form.accessToken')).fill(meta.accessToken);
      await page.getByRole('button', { name: t('accounts.test.run') }).click();
      await page.getByRole('button', { name: t('accounts.store.replace') }).click();
      await expect(page.getByText(t('accounts.store.replaced'))).toBeVisible();

      await page.getByRole('button', { name: t('accounts.disconnect.open') }).click();
      const dialog = page.getByRole('alertdialog');
      await dialog.getByLabel(t('accounts.disconnect.name')).fill('Maison');
      await dialog.getByRole('button', { name: t('accounts.disconnect.confirm'), exact: true }).click();
      await expect(dialog.getByText(t('accounts.disconnect.failures.wrong_name'))).toBeVisible();
      await expectAccessible(page);
      await dialog.getByLabel(t('accounts.disconnect.name')).fill('Maison Tilia');
      await dialog.getByRole('button', { name: t('accounts.disconnect.confirm'), exact: true }).click();
      await expect(page.getByText(t('accounts.none'))).toBeVisible();
      await expectAccessible(page);
    });

    async function fill(page: Page, values: Partial<typeof meta>): Promise<void> {
      for (const [name, value] of Object.entries(values))
        await page.getByLabel(t(`accounts.form.${name as keyof typeof meta}`)).fill(value);
    }

    async function signIn(page: Page): Promise<void> {
      await speak(page, locale);
      await page.goto('/sign-in');
      await page.getByLabel(t('signIn.email')).fill(nora.email);
      await page.getByLabel(t('signIn.password')).fill(nora.password);
      await page.getByRole('button', { name: t('signIn.submit') }).click();
      await expect(page).toHaveURL(/\/compose$/);
      await untilLive(page, locale);
    }
  });
}
