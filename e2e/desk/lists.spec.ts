import type { Locator, Page } from '@playwright/test';
import { createTranslator } from 'use-intl/core';
import { shopProducts } from '@/lib/sandbox/shop/products';
import { shopSets } from '@/lib/sandbox/shop/sets';
import { enterAs, kindStrings, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, expect, expectAccessible, test } from '../fixtures/test';

const [desktop, phone] = viewports;
const perMessage = 30;
const titleMax = 24;

test('a list in words becomes sections; what was not found is chosen, and all of it undone', async ({
  page,
}) => {
  const t = wordsOf('en');
  const words = listWords('en');
  await page.setViewportSize(desktop);
  await openList(page, 'en');
  await page
    .getByRole('button', { name: words('import.list') })
    .first()
    .click();
  const dialog = page.getByRole('alertdialog');
  await dialog
    .getByRole('textbox')
    .fill(
      'Teas:\n- 2 senchas\n- matcha from Uji\n- tea of the blue moon\n- sencha\nGifts:\n- discovery boxes (3)',
    );
  await dialog.getByRole('button', { name: t('shoppingList.find') }).click();
  await expect(dialog.getByText(t('shoppingList.summary', { found: 4, missing: 1 }))).toBeVisible();
  await expect(dialog.getByText(t('shoppingList.asked', { quantity: '2' }))).toBeVisible();
  await expect(dialog.getByText(t('shoppingList.twice'))).toBeVisible();
  await expectAccessible(page);

  const written = 'tea of the blue moon';
  await dialog.getByRole('button', { name: t('shoppingList.chooseFor', { written }) }).click();
  await page.getByRole('menuitem', { name: t('shoppingList.search') }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('oolong');
  await page
    .getByRole('option', { name: /oolong/i })
    .first()
    .click();
  await dialog.getByRole('button', { name: t('shoppingList.add', { count: 4 }) }).click();
  const imported = [
    ['Teas', 'THE-014', 'THE-016', 'THE-010'],
    ['Gifts', 'COF-001'],
  ];
  await expectSections(page, imported);
  await expect(page.locator('[data-undo-said]')).toBeFocused();

  await page.keyboard.press('ControlOrMeta+z');
  await expectSections(page, [['']]);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expectSections(page, imported);
  await expectAccessible(page);
});

test('on a phone, in French: a list, its prices in order, and what cannot be bought dropped and brought back', async ({
  page,
}) => {
  const t = wordsOf('fr');
  const words = listWords('fr');
  await page.setViewportSize(phone);
  await openList(page, 'fr');
  await page
    .getByRole('button', { name: words('import.list') })
    .first()
    .click();
  const dialog = page.getByRole('alertdialog');
  await dialog
    .getByRole('textbox')
    .fill('2 senchas, matcha d’Uji, un tie guan yin et du masala chaï (3)\nTHE-023');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('shoppingList.find') }).click();
  await expect(dialog.getByText(t('shoppingList.summary', { found: 5, missing: 0 }))).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('shoppingList.add', { count: 5 }) }).click();
  const given = ['THE-014', 'THE-016', 'THE-010', 'CHA-002', 'THE-023'];
  await expectSections(page, [['', ...given]]);

  const unavailable = given.filter(
    (id) => shopProducts.find(({ retailerId }) => retailerId === id)?.availability === 'out of stock',
  );
  expect(unavailable.length).toBeGreaterThan(0);
  const drop = page.getByRole('button', {
    name: words('tools.dropUnavailable', { count: unavailable.length }),
  });
  await drop.click();
  const left = given.filter((id) => !unavailable.includes(id));
  await expectSections(page, [['', ...left]]);
  await expect(drop).toHaveCount(0);
  await expectAccessible(page);
  await page.locator('[data-undo-said]').click();
  await expectSections(page, [['', ...given]]);

  await page.getByRole('button', { name: words('tools.sort') }).click();
  await page.getByRole('menuitem', { name: words('tools.orders.price') }).click();
  const priceOf = (id: string) => {
    const product = shopProducts.find(({ retailerId }) => retailerId === id);
    return product?.salePriceMinor ?? product?.priceMinor ?? 0;
  };
  await expectSections(page, [['', ...given.toSorted((a, b) => priceOf(a) - priceOf(b))]]);
});

test('a column of SKUs that is more than a message holds becomes two, the second a draft of its own', async ({
  page,
}) => {
  const t = wordsOf('en');
  const ids = shopProducts.map(({ retailerId }) => retailerId).slice(0, 40);
  await page.setViewportSize(desktop);
  await openList(page, 'en');
  await page
    .getByLabel(kindStrings('product_list', 'en').fields.header?.label ?? '', { exact: true })
    .fill('Teas');
  await page.getByRole('heading', { level: 1 }).click();
  await paste(page, ids.join('\n'));
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByText(t('shoppingList.summary', { found: ids.length, missing: 0 }))).toBeVisible();
  await dialog.getByRole('button', { name: t('shoppingList.split', { count: 2 }) }).click();
  await expectSections(page, [['', ...ids.slice(0, perMessage)]]);
  const header = page.getByLabel(kindStrings('product_list', 'en').fields.header?.label ?? '', {
    exact: true,
  });
  await expect(header).toHaveValue('Teas (1/2)');
  await expectAccessible(page);

  await page.getByRole('link', { name: t('compose.further.draft', { number: 2 }) }).click();
  await expectSections(page, [['', ...ids.slice(perMessage)]]);
  await expect(header).toHaveValue('Teas (2/2)');
});

test('a set becomes a section of its name, without what the message holds or cannot show', async ({
  page,
}) => {
  const words = listWords('en');
  await page.setViewportSize(desktop);
  const [, , set] = shopSets;
  const products = shopProducts.filter((product) => product.set === set?.key);
  const sendable = products.filter(
    ({ visibility, reviewStatus, picture }) =>
      visibility === 'published' && !['rejected', 'pending'].includes(reviewStatus) && picture !== null,
  );
  const [held = '', ...others] = sendable.map(({ retailerId }) => retailerId);
  await openList(page, 'en');
  await page.getByRole('heading', { level: 1 }).click();
  await paste(page, `${held}\nTHE-010`);
  const add = wordsOf('en')('shoppingList.add', { count: 2 });
  await page.getByRole('alertdialog').getByRole('button', { name: add }).click();
  await expectSections(page, [['', held, 'THE-010']]);
  await page.getByRole('button', { name: words('import.set') }).click();
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.filter({ hasText: set?.names.en })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectSections(page, [
    ['', held, 'THE-010'],
    [(set?.names.en ?? '').slice(0, titleMax), ...others],
  ]);
});

async function openList(page: Page, locale: DeskLocale): Promise<void> {
  await enterAs(page, 'marketer', locale);
  await page.getByRole('button', { name: kindStrings('product_list', locale).explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
  await expect(page.locator('[data-section]')).toHaveCount(1);
}

/** What the browser does when somebody pastes where nothing is being written. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('body').evaluate((body, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Holds the form to these sections: of each its title, then its products. */
async function expectSections(page: Page, expected: string[][]): Promise<void> {
  const read = (sections: Locator) =>
    sections.evaluateAll((found) =>
      found.map((section) => [
        section.querySelector('input')?.value ?? '',
        ...[...section.querySelectorAll('[data-key]')].map(
          (row) => row.getAttribute('data-key')?.replace(/^\d+:/, '') ?? '',
        ),
      ]),
    );
  await expect.poll(() => read(page.locator('[data-section]'))).toEqual(expected);
}

/** The form's own words, as far as these tests look for them. */
function listWords(locale: DeskLocale) {
  const messages = kindStrings('product_list', locale) as unknown as ListStrings;
  return createTranslator<ListStrings>({ locale, messages });
}

type ListStrings = {
  import: Record<'list' | 'set', string>;
  tools: { sort: string; dropUnavailable: string; orders: { price: string } };
};
