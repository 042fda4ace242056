import type { APIRequestContext, Page } from '@playwright/test';
import { type DeskLocale, expect, expectAccessible, speak, test } from '../fixtures/test';

/** A customer per language, so that neither hears the other’s messages. */
const people = {
  en: { name: 'Grace Whitaker', to: '+16505551234' },
  fr: { name: 'Awa Diallo', to: '+33612345678' },
};

const words = {
  en: { title: 'Test phone', hold: 'Hold the phone of', message: 'Message', send: 'Send', dark: 'Dark' },
  fr: {
    title: 'Téléphone d’essai',
    hold: 'Tenir le téléphone de',
    message: 'Message',
    send: 'Envoyer',
    dark: 'Sombre',
  },
};

for (const locale of ['en', 'fr'] as const) {
  describeLocale(locale);
}

function describeLocale(locale: DeskLocale): void {
  const { name, to } = people[locale];
  const text = words[locale];

  test.describe(`the phone in ${locale}`, () => {
    test.beforeEach(({ page }) => speak(page, locale));

    test('shows what the business sends, and reads it', async ({ page, request }) => {
      await page.goto('/sandbox/phone');
      await expect(page).toHaveTitle(`${text.title} · Vitrine`);
      await hold(page, name);
      const greeting = `Hello ${crypto.randomUUID()}`;
      await sendProduct(request, to, greeting);
      const bubble = bubbles(page).filter({ hasText: greeting });
      await expect(bubble).toHaveAttribute('data-bubble', 'incoming');
      await expect(bubble.locator('img')).toHaveJSProperty('naturalWidth', 600);
      await expect(page.getByRole('radio', { name: new RegExp(`${name}.*(unread|non lu)`) })).toHaveCount(0);
      await page.getByRole('radio', { name: 'iOS' }).check();
      await page.getByRole('radio', { name: text.dark }).check();
      await expect(page).toHaveURL(/platform=ios&theme=dark/);
      await expectAccessible(page);
      await page.reload();
      await expect(bubble).toBeVisible();
      await expect(page.getByRole('radio', { name })).toBeChecked();
    });

    test('lets the customer write back', async ({ page }) => {
      await page.goto('/sandbox/phone');
      await hold(page, name);
      const answer = `Thanks ${crypto.randomUUID()}`;
      const field = page.getByRole('textbox', { name: text.message });
      await field.fill(answer);
      await field.press('Enter');
      const bubble = bubbles(page).filter({ hasText: answer });
      await expect(bubble).toHaveAttribute('data-bubble', 'outgoing');
      await expect(bubble.locator('[data-ticks=delivered], [data-ticks=read]')).toBeVisible();
      await expect(field).toHaveValue('');
      await field.fill(`${answer} again`);
      await page.getByRole('button', { name: text.send, exact: true }).click();
      await expect(bubbles(page).filter({ hasText: `${answer} again` })).toBeVisible();
    });

    test('is the whole screen in a narrow window', async ({ page, request }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/sandbox/phone');
      await expect(phone(page)).toBeVisible();
      const contact = await page.getByRole('option', { name }).getAttribute('value');
      await page.getByRole('combobox', { name: text.hold }).selectOption(contact);
      await expect(phone(page)).toHaveAccessibleName(new RegExp(name));
      const greeting = `Narrow ${crypto.randomUUID()}`;
      await sendProduct(request, to, greeting);
      await expect(bubbles(page).filter({ hasText: greeting })).toBeVisible();
      await expectAccessible(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    });
  });
}

test('what is not read by itself waits for the button', async ({ page, request }) => {
  await page.goto('/sandbox/phone?read=manual');
  await hold(page, 'Inès Moreau');
  const greeting = `Later ${crypto.randomUUID()}`;
  await sendProduct(request, null, greeting);
  await expect(bubbles(page).filter({ hasText: greeting })).toBeVisible();
  const mark = page.getByRole('button', { name: 'Mark as read' });
  await mark.click();
  await expect(mark).toBeDisabled();
});

test('an old app says that it cannot show a product', async ({ page, request }) => {
  await sendProduct(request, '+32470126363', 'Too new');
  await page.goto('/sandbox/phone');
  await hold(page, 'Elke Verhoeven');
  await expect(page.locator('[data-part=unsupported]').first()).toBeVisible();
  await expect(page.getByText('Too new')).toHaveCount(0);
});

test('another site cannot write in a customer’s name', async ({ page, request }) => {
  await page.goto('/sandbox/phone');
  await hold(page, 'Paul Garnier');
  await expect(page).toHaveURL(/contact=/);
  const contactId = new URL(page.url()).searchParams.get('contact');
  const post = (headers: Record<string, string>, text: string) =>
    request.post('/sandbox/phone/messages', { headers, data: { contactId, text } });
  expect((await post({ origin: 'https://evil.example' }, 'Forged')).status()).toBe(403);
  expect((await post({}, 'Forged')).status()).toBe(403);
  const { origin } = new URL(page.url());
  expect((await post({ origin }, ' ')).status()).toBe(400);
  await expect(page.getByText('Forged')).toHaveCount(0);
});

/** The phone is drawn once the page answers to clicks. */
async function hold(page: Page, name: string): Promise<void> {
  await expect(phone(page)).toBeVisible();
  await page.getByRole('radio', { name }).check();
  await expect(phone(page)).toHaveAccessibleName(new RegExp(name));
}

function phone(page: Page) {
  return page.locator('[data-whatsapp-preview]').getByRole('region').first();
}

function bubbles(page: Page) {
  return page.locator('[data-whatsapp-preview] [data-bubble]');
}

/** Sends as any client of the API does; `to` null writes to the customer who has no number. */
async function sendProduct(request: APIRequestContext, to: string | null, body: string): Promise<void> {
  const recipient = to === null ? { recipient: 'FR.13491208655302741918' } : { to };
  const response = await request.post('/sandbox/graph/v26.0/106540352242922/messages', {
    headers: { authorization: 'Bearer sandbox-token' },
    data: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...recipient,
      type: 'interactive',
      interactive: {
        type: 'product',
        body: { text: body },
        action: { catalog_id: '367025965434465', product_retailer_id: '2lc20305pt' },
      },
    },
  });
  expect(response.status()).toBe(200);
}
