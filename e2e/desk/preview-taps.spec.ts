import type { Locator, Page } from '@playwright/test';
import { stringsOf } from '@/components/whatsapp/strings/strings-of';
import { enterAs, kindStrings, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, expect, expectAccessible, test } from '../fixtures/test';

const [desktop, phone] = viewports;
const chat = stringsOf('en');
const t = wordsOf('en');

test('by keyboard: a list opens, its products are put into the cart, and what closes gives the focus back', async ({
  page,
}) => {
  await beginList(page);
  const drawn = drawnPhone(page);
  const items = drawn.getByRole('button', { name: chat.viewItems });
  await items.press('Enter');
  const list = drawn.getByRole('dialog', { name: 'Teas for cold evenings' });
  await expect(list).toBeFocused();
  const rows = list.locator('[data-part="row"]');
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);

  const open = rows.first().getByRole('button').first();
  await open.press('Enter');
  const name = await drawn.locator('[data-part="page-title"]').innerText();
  await expect(rows.first().locator('[data-part="row-title"]')).toHaveText(name);
  const product = drawn.getByRole('dialog', { name: chat.product });
  await product.getByRole('button', { name: chat.addToCart }).press('Enter');
  await expect(product.getByRole('button', { name: `${chat.viewCart} (1)` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();

  const stepper = list.getByRole('group', { name, exact: true });
  const more = stepper.getByRole('button', { name: chat.increase });
  for (let units = 2; units <= 99; units += 1) await more.press('Enter');
  await expect(stepper).toContainText('99');
  await more.press('Enter');
  await expect(drawn.getByRole('status').filter({ hasText: chat.noMoreOfItem })).toBeVisible();
  await expect(list.getByRole('button', { name: `${chat.viewCart} (99)` }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(items).toBeFocused();
});

test('what if a product sells out, gets dearer or is deleted: the cart says so, until all is taken back', async ({
  page,
}) => {
  await beginList(page);
  const drawn = drawnPhone(page);
  await drawn.getByRole('button', { name: chat.viewItems }).click();
  const rows = drawn.getByRole('dialog').locator('[data-part="row"]');
  const add = drawn.getByRole('button', { name: chat.addToCart });
  await add.first().click();
  await add.first().click();
  await page.getByRole('tab', { name: t('compose.whatIf.title') }).click();
  await expect(rows).toHaveCount(3);

  await choose(page, rows.first());
  const soldOut = page.getByRole('switch', { name: t('compose.whatIf.turn.soldOut.title') });
  await soldOut.press('Space');
  await expect(soldOut).toBeFocused();
  await expectCartDialog(page);
  await expect(rows.first()).toContainText(chat.outOfStock);
  await expect(rows.first().getByRole('button')).toHaveCount(1);
  await expect(drawn.getByRole('button', { name: `${chat.viewCart} (1)` }).first()).toBeVisible();
  await expect(page.getByRole('tab', { name: t('compose.whatIf.on', { count: 1 }) })).toBeVisible();

  await choose(page, rows.nth(1));
  const price = rows.nth(1).locator('[data-part="row-price"]');
  const before = await price.innerText();
  await page.getByRole('switch', { name: t('compose.whatIf.turn.newPrice.title') }).click();
  await expectCartDialog(page);
  await expect(price).not.toHaveText(before);
  await page.getByRole('switch', { name: t('compose.whatIf.turn.deleted.title') }).click();
  await expectCartDialog(page);
  await expect(rows).toHaveCount(2);
  await expectAccessible(page);

  const startOver = page.getByRole('button', { name: t('compose.whatIf.startOver') });
  await startOver.click();
  await expect(startOver).toBeFocused();
  await expect(soldOut).toHaveAttribute('aria-checked', 'false');
  await drawn.getByRole('button', { name: chat.viewItems }).click();
  await expect(drawn.getByRole('dialog').locator('[data-part="row"]')).toHaveCount(3);
  await expect(drawn.getByRole('button', { name: chat.viewCart, exact: true })).toBeVisible();
});

test('a cart is sent and a product asked about: the chat has both, the inbox too, and Meta’s words for it', async ({
  page,
}) => {
  await beginList(page);
  const drawn = drawnPhone(page);
  const items = drawn.getByRole('button', { name: chat.viewItems });
  await items.click();
  await drawn.getByRole('button', { name: chat.addToCart }).first().click();
  await drawn
    .getByRole('button', { name: `${chat.viewCart} (1)` })
    .first()
    .click();
  await drawn.getByRole('button', { name: chat.sendToBusiness }).click();
  await expect(drawn.getByRole('dialog')).toHaveCount(0);
  const own = drawn.locator('[data-bubble="outgoing"]');
  const sentCart = own.getByRole('button', { name: chat.viewSentCart });
  await sentCart.click();
  await expect(
    drawn.getByRole('dialog', { name: chat.yourSentCart }).locator('[data-part="row"]'),
  ).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(sentCart).toBeFocused();

  await items.click();
  await drawn.getByRole('dialog').locator('[data-part="row"]').first().getByRole('button').first().click();
  await drawn.getByRole('button', { name: chat.messageBusiness }).click();
  const field = drawn.getByRole('textbox', { name: chat.message });
  await expect(drawn.locator('[data-part="quote"]')).toBeVisible();
  await field.fill('Is it still there?');
  // Here it writes into the drawn chat; it must not send the draft.
  await field.press('ControlOrMeta+Enter');
  await expect(own.last()).toContainText('Is it still there?');
  await expect(own.last().locator('[data-part="quote"]')).toBeVisible();

  await page.getByRole('radio', { name: t('compose.seenInInbox') }).check();
  const received = drawn.locator('[data-bubble="incoming"]');
  await expect(received.getByRole('button', { name: chat.viewReceivedCart })).toBeVisible();
  await expect(drawn.locator('[data-bubble="outgoing"] [data-ticks="read"]')).toBeVisible();
  await page.getByRole('tab', { name: t('compose.request') }).click();
  const webhook = page.getByRole('region', { name: t('compose.whatIf.heard'), exact: true });
  await expect(webhook).toContainText('"type": "order"');
  await expect(webhook).toContainText('"referred_product"');
  await expect(page.getByText(/^wamid\./)).toHaveCount(0);
});

test.describe('in French on a phone', () => {
  test.use({ viewport: phone });

  test('the catalog opens, is hidden, and the app is too old; Escape closes one thing at a time', async ({
    page,
  }) => {
    const words = wordsOf('fr');
    const spoken = stringsOf('fr');
    await begin(page, 'catalog_message', 'fr');
    await page.getByRole('button', { name: words('compose.preview'), exact: true }).click();
    const drawn = drawnPhone(page);
    const view = drawn.getByRole('button', { name: spoken.viewCatalog, exact: true });
    await view.click();
    await expect(
      drawn.getByRole('list', { name: spoken.allItems }).getByRole('listitem').nth(8),
    ).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(drawn.getByRole('dialog')).toHaveCount(0);
    await expect(view).toBeFocused();

    await page.getByRole('tab', { name: words('compose.whatIf.title') }).click();
    await page.getByRole('switch', { name: words('compose.whatIf.turn.catalogHidden.title') }).click();
    await view.click();
    await expect(drawn.getByRole('alertdialog', { name: spoken.invalidCatalogLink })).toBeVisible();
    await drawn.getByRole('button', { name: spoken.ok }).click();
    await page.getByRole('switch', { name: words('compose.whatIf.turn.appTooOld.title') }).click();
    await expect(drawn.locator('[data-part="unsupported"]')).toContainText(spoken.unsupported);
    await expectAccessible(page);
  });
});

async function begin(page: Page, kind: string, locale: DeskLocale): Promise<void> {
  await enterAs(page, 'marketer', locale);
  await page.getByRole('button', { name: kindStrings(kind, locale).explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
}

/** A list of the first three products of the catalog, on a desktop in English. */
async function beginList(page: Page): Promise<void> {
  await page.setViewportSize(desktop);
  await begin(page, 'product_list', 'en');
  const { fields } = kindStrings('product_list', 'en');
  await page.getByLabel(fields.header?.label ?? '', { exact: true }).fill('Teas for cold evenings');
  await page.getByRole('button', { name: fields.productRetailerIds?.add }).first().click();
  const options = page.getByRole('dialog').getByRole('option');
  for (const place of [0, 1, 2]) await options.nth(place).click();
  await page.keyboard.press('Enter');
  await expect(drawnPhone(page).locator('[data-part="count"]')).toHaveText('3 items');
}

function drawnPhone(page: Page): Locator {
  return page.locator('[data-whatsapp-preview]');
}

/** Chooses the product of a row for what happens next. */
async function choose(page: Page, row: Locator): Promise<void> {
  const name = await row.locator('[data-part="row-title"]').innerText();
  await page.getByRole('combobox', { name: t('compose.whatIf.product') }).selectOption(name);
}

/** The dialog that says that the cart changed, until it is accepted. */
async function expectCartDialog(page: Page): Promise<void> {
  const dialog = drawnPhone(page).getByRole('alertdialog', { name: chat.cartUpdated });
  await dialog.getByRole('button', { name: chat.ok }).press('Enter');
  await expect(dialog).toHaveCount(0);
}
