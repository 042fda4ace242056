import type { Locator, Page } from '@playwright/test';
import { createTranslator } from 'use-intl/core';
import { enterAs, kindStrings, wordsOf } from '../fixtures/desk';
import { type DeskLocale, deskLocales, expect, expectAccessible, test } from '../fixtures/test';

/** The first four products of the catalog, as the picker lists them. */
const [sencha, jasmine, matcha, mint] = ['THE-014', '2lc20305pt', 'THE-016', 'THE-018'] as const;

const titles = {
  en: { first: 'Green teas', second: 'Gifts' },
  fr: { first: 'Thés verts', second: 'Cadeaux' },
} as const;

for (const locale of deskLocales) {
  test(`by keyboard alone, in ${locale}: products are added, moved and sent in the order seen`, async ({
    page,
  }) => {
    const t = wordsOf(locale);
    const words = listWords(locale);
    const { first, second } = titles[locale];
    await beginTwoSections(page, locale);
    await expectSections(page, [[first, sencha, jasmine, matcha, mint], [second]]);

    // Dragged within its section: two gaps further down.
    await startDrag(page, sencha);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectSections(page, [[first, jasmine, sencha, matcha, mint], [second]]);

    // Dragged into the other section, which is empty.
    await focusFirstRow(page, locale);
    await startDrag(page, jasmine);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectSections(page, [
      [first, sencha, matcha, mint],
      [second, jasmine],
    ]);
    await expect(rowOf(page, jasmine)).toBeFocused();

    // Stepped with Alt: within the section, over its edge, and back.
    await focusFirstRow(page, locale);
    await page.keyboard.press('Alt+ArrowDown');
    await expectSections(page, [
      [first, matcha, sencha, mint],
      [second, jasmine],
    ]);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expectSections(page, [
      [first, matcha, mint],
      [second, sencha, jasmine],
    ]);
    await expect(rowOf(page, sencha)).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expectSections(page, [
      [first, matcha, mint],
      [second, jasmine, sencha],
    ]);
    await expectAccessible(page);

    await tabTo(page, page.getByLabel(words('fields.header.label'), { exact: true }), 'Shift+Tab');
    await page.keyboard.type('Tilia');
    await tabTo(page, page.getByLabel(words('fields.body.label'), { exact: true }));
    await page.keyboard.type('Chosen for you');
    await tabTo(page, page.getByRole('combobox', { name: t('compose.recipient') }), 'Shift+Tab');
    await page.keyboard.type('grace');
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: t('compose.sendTo', { name: 'Grace Whitaker' }) }),
    ).toBeEnabled();
    await tabTo(page, page.getByRole('tab', { name: t('compose.preview') }));
    await page.keyboard.press('ArrowRight');
    const json = await page.getByRole('region', { name: t('compose.json'), exact: true }).textContent();
    const { sections } = JSON.parse(json ?? '').interactive.action;
    expect(sections).toEqual([
      { title: first, product_items: itemsOf(matcha, mint) },
      { title: second, product_items: itemsOf(jasmine, sencha) },
    ]);
  });
}

test('Delete removes the product that has the focus, which goes to its neighbor', async ({ page }) => {
  await beginTwoSections(page, 'en');
  const { first, second } = titles.en;
  await focusFirstRow(page, 'en');
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, jasmine)).toBeFocused();
  await page.keyboard.press('Delete');
  await expectSections(page, [[first, sencha, matcha, mint], [second]]);
  await expect(rowOf(page, matcha)).toBeFocused();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await expectSections(page, [[first, sencha], [second]]);
  await expect(rowOf(page, sencha)).toBeFocused();
  await page.keyboard.press('Delete');
  await expectSections(page, [[first], [second]]);
  await expect(page.getByRole('region', { name: first }).getByRole('button').last()).toBeFocused();
});

test('a section is renamed, moved, removed, and brought back with its products, by keyboard', async ({
  page,
}) => {
  const words = listWords('en');
  const { first, second } = titles.en;
  const products = [sencha, jasmine, matcha, mint];
  await beginTwoSections(page, 'en');

  await chooseAction(page, first, 'section.rename', 'Shift+Tab');
  await expect(titleAt(page, 'en', 1)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Spring');
  await expectSections(page, [['Spring', ...products], [second]]);

  await page.keyboard.press('Alt+ArrowDown');
  await expectSections(page, [[second], ['Spring', ...products]]);
  await expect(titleAt(page, 'en', 2)).toBeFocused();
  await chooseAction(page, 'Spring', 'section.moveUp');
  await expectSections(page, [['Spring', ...products], [second]]);
  await expect(titleAt(page, 'en', 1)).toBeFocused();

  await chooseAction(page, 'Spring', 'section.remove');
  await expectSections(page, [[second]]);
  await tabTo(page, page.getByRole('button', { name: words('list.undo') }));
  await page.keyboard.press('Enter');
  await expectSections(page, [['Spring', ...products], [second]]);
});

/** Opens a product list and gives it two named sections, the first four products in the first. */
async function beginTwoSections(page: Page, locale: DeskLocale): Promise<void> {
  const words = listWords(locale);
  await enterAs(page, 'marketer', locale);
  await tabTo(page, page.getByRole('button', { name: kindStrings('product_list', locale).explanation }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);

  await tabTo(page, page.getByRole('button', { name: words('fields.productRetailerIds.add') }).first());
  await page.keyboard.press('Enter');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.nth(3)).toBeVisible();
  for (const place of [0, 1, 2, 3]) {
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(place)).toBeFocused();
    await page.keyboard.press('Space');
  }
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveCount(4);
  await page.keyboard.press('Enter');
  await expect(rowOf(page, mint)).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: words('fields.sections.add') }));
  await page.keyboard.press('Enter');
  await expect(titleAt(page, locale, 2)).toBeFocused();
  await page.keyboard.type(titles[locale].second);
  await tabTo(page, titleAt(page, locale, 1), 'Shift+Tab');
  await page.keyboard.type(titles[locale].first);
  await focusFirstRow(page, locale);
}

/** Goes to the first product of the first section, from below. */
async function focusFirstRow(page: Page, locale: DeskLocale): Promise<void> {
  await tabTo(page, titleAt(page, locale, 1), 'Shift+Tab');
  const rows = page.locator('[data-section="0"] [data-key]');
  await tabTo(page, rows);
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
}

/** Takes the product that has the focus by its handle; a gap between products has the focus then. */
async function startDrag(page: Page, retailerId: string): Promise<void> {
  await expect(rowOf(page, retailerId)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const handle = rowOf(page, retailerId).locator('button').first();
  await expect(handle).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(handle).not.toBeFocused();
}

async function chooseAction(page: Page, section: string, action: SectionAction, key = 'Tab'): Promise<void> {
  const words = listWords('en');
  await tabTo(page, page.getByRole('button', { name: words('section.menu', { section }) }), key);
  await page.keyboard.press('Enter');
  // The list and what it needs are loaded on use; keys before it has the focus would go to the page.
  await expect(page.locator('[role="menu"]:focus, [role="menu"] :focus')).toHaveCount(1);
  await tabTo(page, page.getByRole('menuitem', { name: words(action) }), 'ArrowDown');
  await page.keyboard.press('Enter');
}

type SectionAction = 'section.rename' | 'section.moveUp' | 'section.remove';

/** Presses `key` until `target` has the focus. A list that opens on the way hides the target until it is passed. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target.first()).toBeVisible();
  const focused = target.and(page.locator(':focus'));
  for (let presses = 0; presses < 60 && (await focused.count()) === 0; presses += 1) {
    await page.keyboard.press(key);
  }
  await expect(focused).toHaveCount(1);
}

/** Holds the form to these sections: of each its title, then its products. */
async function expectSections(page: Page, expected: string[][]): Promise<void> {
  const seen = () =>
    page
      .locator('[data-section]')
      .evaluateAll((sections) =>
        sections.map((section) => [
          section.querySelector('input')?.value ?? '',
          ...[...section.querySelectorAll('[data-key]')].map(
            (row) => row.getAttribute('data-key')?.replace(/^\d+:/, '') ?? '',
          ),
        ]),
      );
  await expect.poll(seen).toEqual(expected);
}

function rowOf(page: Page, retailerId: string): Locator {
  return page.locator(`[data-section] [data-key$=":${retailerId}"]`);
}

function titleAt(page: Page, locale: DeskLocale, number: number): Locator {
  return page.getByLabel(listWords(locale)('fields.title.label', { number }), { exact: true });
}

function itemsOf(...retailerIds: string[]): { product_retailer_id: string }[] {
  return retailerIds.map((retailerId) => ({ product_retailer_id: retailerId }));
}

/** The form's own words, as far as these tests look for them. */
function listWords(locale: DeskLocale) {
  const messages = kindStrings('product_list', locale) as unknown as ListStrings;
  return createTranslator<ListStrings>({ locale, messages });
}

type ListStrings = {
  fields: Record<'header' | 'body' | 'title', { label: string }> &
    Record<'sections' | 'productRetailerIds', { add: string }>;
  list: { undo: string };
  section: Record<'menu' | 'rename' | 'moveUp' | 'remove', string>;
};
