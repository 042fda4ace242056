import type { Page } from '@playwright/test';
import { enterAs, type KindStrings, kindStrings, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, deskLocales, expect, expectAccessible, test } from '../fixtures/test';

/** Whom each language writes to, so that two tests never wait for each other's messages. */
const customers = {
  en: { name: 'Grace Whitaker', search: 'grace' },
  fr: { name: 'Awa Diallo', search: 'awa' },
} as const;

const body = {
  en: 'Hello *there*, the autumn teas are in.',
  fr: 'Bonjour, les thés *d’automne* sont là.',
};

type KindCase = {
  kind: string;
  fill: (page: Page, locale: DeskLocale) => Promise<void>;
  shows: string[];
};

const cases: KindCase[] = [
  { kind: 'catalog_message', fill: async () => undefined, shows: ['Maison Tilia'] },
  { kind: 'product', fill: pickJasmine, shows: ['Jasmine pearls'] },
  {
    kind: 'product_list',
    fill: async (page, locale) => {
      await page.getByLabel(labelOf('product_list', locale, 'header'), { exact: true }).fill('Autumn');
      await page
        .getByRole('button', { name: kindStrings('product_list', locale).fields.productRetailerIds?.add })
        .first()
        .click();
      await page.getByRole('dialog').getByText('Jasmine pearls').click();
      await page.getByRole('dialog').getByText('Smoked lapsang').click();
      await page.getByRole('dialog').getByRole('button', { name: /2/ }).click();
    },
    shows: ['Autumn', '2 '],
  },
  { kind: 'catalog_link', fill: async () => undefined, shows: ['https://wa.me/c/15550783881'] },
];

for (const locale of deskLocales) {
  for (const { name, ...viewport } of viewports) {
    test.describe(`composing in ${locale} on a ${name}`, () => {
      test.use({ viewport });

      for (const { kind, fill, shows } of cases) {
        test(`${kind}: written, seen, sent, delivered, and found in the history`, async ({
          page,
          context,
        }) => {
          const t = wordsOf(locale);
          await enterAs(page, 'marketer', locale);
          await page.getByRole('button', { name: kindStrings(kind, locale).explanation }).click();
          await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
          const customer = customers[locale];
          await page.getByRole('combobox', { name: t('compose.recipient') }).fill(customer.search);
          await page.getByRole('option', { name: customer.name }).click();
          await fill(page, locale);
          const words = `${body[locale]} ${crypto.randomUUID().slice(0, 8)}`;
          await page.getByLabel(labelOf(kind, locale, 'body'), { exact: true }).fill(words);
          await expectPreview(page, locale, viewport.width, [...shows, words.split(' ').at(-1) ?? '']);
          await expectAccessible(page);

          await page.getByRole('button', { name: t('compose.sendTo', { name: customer.name }) }).click();
          const inHistory = page.getByRole('link', { name: t('compose.seeInHistory') });
          await expect(page.getByText(/^wamid\./)).toBeVisible();
          await inHistory.click();
          await expectState(page, t('states.delivered'));
          await expectAccessible(page);

          // The phone is a window of its own beside the desk, whatever the desk is read on.
          const phone = await context.newPage();
          await phone.setViewportSize({ width: 1440, height: 900 });
          await phone.goto('/sandbox/phone');
          await phone.getByRole('radio', { name: customer.name }).check();
          await expect(phone.getByText(words.split(' ').at(-1) ?? '').first()).toBeVisible();
          await phone.close();
          await expectState(page, t('states.read'));
        });
      }
    });
  }
}

/** The list behind the message says it too, hidden on a phone: one that is seen is enough. */
async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.getByText(state).filter({ visible: true }).first()).toBeVisible();
}

async function pickJasmine(page: Page, locale: DeskLocale): Promise<void> {
  await page
    .getByRole('button', { name: kindStrings('product', locale).fields.productRetailerId?.choose })
    .click();
  await page.getByRole('dialog').getByText('Jasmine pearls').click();
}

/** The preview stands beside the form, or behind a bar on a phone. */
async function expectPreview(page: Page, locale: DeskLocale, width: number, texts: string[]): Promise<void> {
  const t = wordsOf(locale);
  const isPhone = width < 1024;
  if (isPhone) await page.getByRole('button', { name: t('compose.preview'), exact: true }).click();
  const preview = page.locator('[data-whatsapp-preview]');
  for (const text of texts) await expect(preview).toContainText(text);
  if (isPhone) await page.getByRole('button', { name: t('compose.previewHide') }).click();
}

/** What the form of a kind calls a field. */
function labelOf(kind: string, locale: DeskLocale, field: keyof KindStrings['fields']): string {
  return kindStrings(kind, locale).fields[field]?.label ?? '';
}
