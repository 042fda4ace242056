import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { en } from '@/components/whatsapp/strings/en';
import { fr } from '@/components/whatsapp/strings/fr';
import type { OpenDatabase } from '@/lib/platform/db/open-database';
import { enterAs, kindStrings, untilLive, wordsOf } from '../fixtures/desk';
import { openDeskDatabase } from '../fixtures/desk-account';
import { type DeskLocale, expect, expectAccessible, speak, test } from '../fixtures/test';

const [sencha, jasmine, matcha] = ['THE-014', '2lc20305pt', 'THE-016'] as const;
const t = wordsOf('en');
const people = {
  grace: { name: 'Grace Whitaker', to: '+16505551234' },
  awa: { name: 'Awa Diallo', to: '+33612345678' },
};
const pearls = 'Jasmine pearls, 80 g';

let desk: OpenDatabase;
test.beforeAll(async () => {
  desk = await openDeskDatabase();
  // The desk reads the sandbox's catalog once it is up.
  await expect
    .poll(
      async () => (await desk.pool.query('select 1 from products where picture_hash is not null')).rowCount,
    )
    .toBeGreaterThan(20);
});
test.afterEach(async ({ page }) => {
  const restored = await page.request.post('/sandbox/phone/shop/restore', { headers: own(), data: {} });
  expect(restored.status()).toBe(200);
});
test.afterAll(() => desk.close());

test('a list sent from the desk becomes an order that the desk has to the cent', async ({
  page,
  context,
}) => {
  const header = `Teas ${crypto.randomUUID().slice(0, 8)}`;
  await sendListFromDesk(page, header);
  const phone = await context.newPage();
  await hold(phone, people.grace.name);
  const bubble = bubbles(phone).filter({ hasText: header });
  await bubble.getByRole('button', { name: en.viewItems }).click();

  // By keyboard: the focus is on the screen that opened, and goes back to what opened it.
  const list = screen(phone, header);
  await expect(list).toBeVisible();
  const add = list.getByRole('group', { name: pearls }).getByRole('button');
  await add.focus();
  await phone.keyboard.press('Enter');
  await phone.keyboard.press('Enter');
  await expect(list.getByText(en.quantity.replace('{n}', '2'))).toBeAttached();
  await list
    .getByRole('group', { name: /matcha/i })
    .getByRole('button', { name: en.addToCart })
    .click();
  await list
    .getByRole('button', { name: new RegExp(`^${en.viewCart}`) })
    .first()
    .click();
  const cart = screen(phone, en.yourCart);
  const note = `Wrapped, please ${header}`;
  await cart.getByRole('textbox', { name: en.cartNote }).fill(note);
  await expectAccessible(phone);
  await cart.getByRole('button', { name: en.sendToBusiness }).click();

  const order = bubbles(phone).filter({ hasText: note });
  await expect(order).toHaveAttribute('data-bubble', 'outgoing');
  await expect(order.locator('[data-ticks=delivered], [data-ticks=read]')).toBeVisible();
  await order.getByRole('button', { name: en.viewSentCart }).click();
  await expect(screen(phone, en.yourSentCart).getByText(pearls)).toBeVisible();
  await phone.keyboard.press('Escape');
  await expect(order.getByRole('button', { name: en.viewSentCart })).toBeFocused();

  await expect
    .poll(() => inbound('order', note))
    .toMatchObject({
      order: {
        catalog_id: '367025965434465',
        text: note,
        product_items: [
          { product_retailer_id: jasmine, quantity: 2, item_price: 18.5, currency: 'EUR' },
          { product_retailer_id: matcha, quantity: 1, item_price: 29, currency: 'EUR' },
        ],
      },
    });
});

test('a question about a product says which one, to the desk as well', async ({ page, request }) => {
  const body = await sendProduct(request, people.grace.to);
  await hold(page, people.grace.name);
  await bubbles(page).filter({ hasText: body }).getByRole('button', { name: en.view, exact: true }).click();
  await screen(page, en.product).getByRole('button', { name: en.messageBusiness }).click();
  const field = page.getByRole('textbox', { name: en.message });
  await expect(drawn(page).locator('[data-part=quote]').last()).toContainText(pearls);
  const question = `Is it still there? ${body}`;
  await field.fill(question);
  await field.press('Enter');
  await expect(bubbles(page).filter({ hasText: question })).toContainText(pearls);
  await expect
    .poll(() => inbound('text', question))
    .toMatchObject({
      context: { referred_product: { catalog_id: '367025965434465', product_retailer_id: jasmine } },
    });
});

test('two windows are two devices: the messages on both, a cart on one that outlives a reload', async ({
  page,
  context,
  request,
}) => {
  const other = await context.newPage();
  await hold(page, people.grace.name);
  await hold(other, people.grace.name);
  const body = await sendProduct(request, people.grace.to);
  await openProduct(page, body);
  await screen(page, en.product).getByRole('button', { name: en.addToCart }).click();
  await openProduct(other, body);
  await expect(screen(other, en.product).getByRole('button', { name: en.viewCart })).toHaveCount(1);
  await expect(screen(other, en.product).getByRole('button', { name: en.addToCart })).toBeVisible();
  await page.reload();
  await openProduct(page, body);
  await expect(screen(page, en.product).getByRole('group', { name: pearls })).toContainText('1');
});

test('what happens to the shop meanwhile is seen at once, at the price of today, and leaves the cart', async ({
  page,
  context,
  request,
}) => {
  await hold(page, people.grace.name);
  const body = await sendProduct(request, people.grace.to);
  await openProduct(page, body);
  const product = screen(page, en.product);
  await product.getByRole('button', { name: en.addToCart }).click();
  const side = await context.newPage();
  await hold(side, people.grace.name);
  await side.getByRole('tab', { name: t('phone.shop.tab') }).click();
  await side.getByRole('searchbox', { name: t('phone.shop.search') }).fill('jasmine pearls');
  const play = side.getByRole('group', { name: pearls });
  await expect(play).toHaveCount(1);

  await play.getByRole('button', { name: t('phone.shop.repriced') }).click();
  await dismissChange(page);
  await expect(product.locator('[data-part=page-price]')).toContainText('20.35');
  await page.keyboard.press('Escape');
  await expect(bubbles(page).filter({ hasText: body })).toContainText('20.35');
  await openProduct(page, body);
  await play.getByRole('button', { name: t('phone.shop.soldOut') }).click();
  await dismissChange(page);
  await expect(product.getByText(en.productOutOfStock)).toBeVisible();
  await product
    .getByRole('button', { name: new RegExp(`^${en.viewCart}`) })
    .first()
    .click();
  await expect(screen(page, en.yourCart).getByText(en.emptyCart)).toBeVisible();
  await play.getByRole('button', { name: t('phone.shop.gone') }).click();
  await page.keyboard.press('Escape');
  await expect(product.getByText(en.productRemoved)).toBeVisible();
  await expectAccessible(side);
  await side.getByRole('button', { name: t('phone.shop.restore') }).click();
  await expect(product.locator('[data-part=page-price]')).toContainText('18.50');
});

test('a cart that could not be sent is not lost', async ({ context, request }) => {
  // Not the test's own page, which may complain of nothing.
  const offline = await context.newPage();
  await hold(offline, people.grace.name);
  const body = await sendProduct(request, people.grace.to);
  await openProduct(offline, body);
  await screen(offline, en.product).getByRole('button', { name: en.addToCart }).click();
  await screen(offline, en.product).getByRole('button', { name: en.viewCart, exact: true }).click();
  const cart = screen(offline, en.yourCart);
  await offline.route('**/sandbox/phone/orders', (route) => route.abort());
  await cart.getByRole('button', { name: en.sendToBusiness }).click();
  await expect(cart.getByText(en.cartNotSent)).toBeVisible();
  await offline.unroute('**/sandbox/phone/orders');
  await expect(cart.getByText(pearls)).toBeVisible();
  await cart.getByRole('button', { name: en.sendToBusiness }).click();
  await expect(screen(offline, en.yourCart)).toHaveCount(0);
  await expect(bubbles(offline).last().getByRole('button', { name: en.viewSentCart })).toBeVisible();
});

test('in fr, on a phone, a message is passed on, stays tappable, and the business hears nothing', async ({
  page,
  request,
}) => {
  const words = wordsOf('fr');
  const body = await sendProduct(request, people.grace.to);
  await page.setViewportSize({ width: 390, height: 844 });
  await hold(page, people.grace.name, 'fr');
  await expect(bubbles(page).filter({ hasText: body })).toBeVisible();
  await page
    .getByRole('button', { name: words('phone.forward.button') })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: words('phone.forward.title') });
  await expectAccessible(page);
  await expect(dialog.getByRole('button', { name: people.grace.name })).toHaveCount(0);
  await dialog.getByRole('button', { name: people.awa.name }).click();
  await page.getByRole('button', { name: words('phone.forward.hold') }).click();
  await expect(phone(page)).toHaveAccessibleName(new RegExp(people.awa.name));
  const copy = bubbles(page).filter({ hasText: body });
  await expect(copy).toContainText(fr.forwarded);
  await expect(copy).toHaveAttribute('data-bubble', 'incoming');
  await copy.getByRole('button', { name: fr.view, exact: true }).click();
  await expect(screen(page, fr.product).getByRole('button', { name: fr.addToCart })).toBeVisible();
  const heard = await desk.pool.query(
    'select 1 from webhook_deliveries where position($1::bytea in body) > 0',
    [Buffer.from(body)],
  );
  expect(heard.rowCount).toBe(0);
});

test('what no phone sends is refused at its door', async ({ page, request }) => {
  await hold(page, people.grace.name);
  const contactId = new URL(page.url()).searchParams.get('contact');
  const line = { retailerId: jasmine, quantity: 1, priceMinor: 1850 };
  const post = async (path: string, data: object, headers: Record<string, string> = own()) =>
    (await request.post(`/sandbox/phone/${path}`, { headers, data })).status();
  const order = { contactId, lines: [line], note: '' };
  const nobody = '00000000-0000-7000-8000-000000000000';
  expect(await post('orders', order, { origin: 'https://evil.example' })).toBe(403);
  expect(await post('shop/restore', {}, {})).toBe(403);
  expect(await post('orders', { ...order, contactId: nobody })).toBe(404);
  expect(await post('orders', { ...order, lines: [{ ...line, quantity: 100 }] })).toBe(400);
  expect(await post('orders', { ...order, note: 'a\0b' })).toBe(400);
  expect(await post('orders', { ...order, lines: [{ ...line, priceMinor: 1 }] })).toBe(409);
  expect(await post('forwards', { messageId: nobody, contactId })).toBe(404);
  expect(await post('shop/items', { retailerId: 'NOWHERE', play: null })).toBe(404);
  expect(await post('products', { retailerIds: Array.from({ length: 401 }, () => jasmine) })).toBe(400);
  expect((await request.get('/sandbox/phone/catalog?limit=0')).status()).toBe(400);
  expect(await post('messages', { contactId, text: 'x', about: 'NOWHERE' })).toBe(400);
});

/** The headers of the phone's own page. */
function own(): Record<string, string> {
  return { origin: new URL(test.info().project.use.baseURL ?? 'http://localhost:3217').origin };
}

/** Writes a list as the composer keeps it, and sends it by its button. */
async function sendListFromDesk(page: Page, header: string): Promise<void> {
  await enterAs(page, 'marketer', 'en');
  await page.getByRole('button', { name: kindStrings('product_list', 'en').explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
  const productRetailerIds = [sencha, jasmine, matcha];
  const saved = await page.request.put(`/api/desk/drafts/${page.url().split('/').at(-1)}`, {
    headers: own(),
    data: {
      version: 1,
      kind: 'product_list',
      recipient: { type: 'number', country: 'US', input: '(650) 555-1234' },
      fields: { header, body: 'For you', footer: '', sections: [{ title: '', productRetailerIds }] },
    },
  });
  expect(saved.status()).toBe(200);
  await page.reload();
  await untilLive(page, 'en');
  await page.getByRole('button', { name: t('compose.sendTo', { name: people.grace.name }) }).click();
  await expect(page.getByText(/^wamid\./)).toBeVisible();
}

/** Sends one product as any client of the API does. @returns its text, like no other */
async function sendProduct(request: APIRequestContext, to: string): Promise<string> {
  const body = `For you ${crypto.randomUUID().slice(0, 8)}`;
  const response = await request.post('/sandbox/graph/v26.0/106540352242922/messages', {
    headers: { authorization: 'Bearer sandbox-token' },
    data: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to,
      type: 'interactive',
      interactive: {
        type: 'product',
        body: { text: body },
        action: { catalog_id: '367025965434465', product_retailer_id: jasmine },
      },
    },
  });
  expect(response.status()).toBe(200);
  return body;
}

async function hold(page: Page, name: string, locale: DeskLocale = 'en'): Promise<void> {
  await speak(page, locale);
  await page.goto('/sandbox/phone');
  await expect(phone(page)).toBeVisible();
  const list = page.getByRole('combobox', { name: wordsOf(locale)('phone.hold') });
  if (await list.isVisible()) {
    const contact = await page.getByRole('option', { name }).getAttribute('value');
    await list.selectOption(contact);
  } else await page.getByRole('radio', { name }).check();
  await expect(phone(page)).toHaveAccessibleName(new RegExp(name));
  await expect(page).toHaveURL(/contact=/);
}

async function openProduct(page: Page, body: string): Promise<void> {
  await bubbles(page).filter({ hasText: body }).getByRole('button', { name: en.view, exact: true }).click();
  await expect(screen(page, en.product)).toBeVisible();
}

async function dismissChange(page: Page): Promise<void> {
  await page.getByRole('alertdialog', { name: en.cartUpdated }).getByRole('button', { name: en.ok }).click();
}

function drawn(page: Page): Locator {
  return page.locator('[data-whatsapp-preview]');
}

function phone(page: Page): Locator {
  return drawn(page).getByRole('region').first();
}

function bubbles(page: Page): Locator {
  return drawn(page).locator('[data-bubble]');
}

/** The screen of a shop by its title. */
function screen(page: Page, title: string): Locator {
  return drawn(page).getByRole('dialog', { name: title });
}

/** What the desk keeps of an inbound message of one type that says `text`. */
async function inbound(type: string, text: string): Promise<unknown> {
  const asked = 'select message from inbound_messages where type = $1 and position($2 in message::text) > 0';
  return (await desk.pool.query(asked, [type, text])).rows[0]?.message;
}
