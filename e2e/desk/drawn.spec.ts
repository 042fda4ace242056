import type { Page } from '@playwright/test';
import { type WhatsAppPlatform, whatsAppPlatforms, whatsAppThemes } from '@/components/whatsapp/look';
import { type WhatsAppToken, whatsAppTokens } from '@/components/whatsapp/tokens';
import { viewports } from '../fixtures/desk';
import { type DrawnCell, measureCell, openGallery } from '../fixtures/drawn-cell';
import { type DrawnNumbers, drawnNumbers } from '../fixtures/drawn-numbers';
import { expect, expectAccessible, speak, test } from '../fixtures/test';

test('every bubble has the measures of its platform', async ({ page }) => {
  await openGallery(page, { theme: 'light', language: 'en', side: 'customer' });
  for (const platform of whatsAppPlatforms) {
    await test.step(platform, async () => {
      const draw = (cell: string) => measureCell(page, cell, platform);
      const numbers = drawnNumbers[platform];
      for (const cell of ['catalog', 'product', 'list']) expectBubble(await draw(cell), numbers);
      expectCards(await draw('list'), await draw('catalog'), await draw('link'));
      expectType(await Promise.all(['catalog', 'product', 'list', 'notice', 'date'].map(draw)), numbers);
      expectRun(await draw('run'), numbers);
      expectTime(await draw('textShort'), await draw('linkPlain'), numbers);
      await expectProductPictures(draw, platform);
      await expectOneLine(draw, numbers);
      await expectOrder(draw);
    });
  }
});

/** Width, insets, corners, tail, paddings, and the button under its line. */
function expectBubble(drawn: DrawnCell, numbers: DrawnNumbers): void {
  const [bubble] = drawn.bubbles;
  const { card, body, footer, action } = drawn.parts;
  if (!bubble || !card || !body || !footer || !action) throw new Error('The bubble is not whole.');
  expect(bubble.width, 'width').toBeCloseTo(numbers.bubble, 1);
  const insets = [card.left - bubble.left, bubble.right - card.right, card.top - bubble.top];
  for (const inset of insets) expect(inset, 'card from the edge').toBeCloseTo(numbers.inset, 1);
  expect(card.radii, 'corners of the card').toEqual(Array(4).fill(`${numbers.innerRadius}px`));
  const round = `${numbers.radius}px`;
  const { at, width, height } = numbers.tail;
  expect(bubble.radii, 'corners').toEqual([at === 'top' ? '0px' : round, round, round, round]);
  expect(bubble.tail, 'tail').toMatchObject({ width, height });
  expect(bubble.tail?.left, 'tail outside, at the left').toBeLessThan(bubble.left - 5);
  expect(bubble.tail?.[at], `tail at the ${at}`).toBeCloseTo(bubble[at], 1);
  expect((drawn.ink?.first.left ?? 0) - bubble.left, 'text from the edge').toBeCloseTo(
    numbers.padding.start,
    1,
  );
  expect(body.top - card.bottom, 'text under the card').toBeCloseTo(numbers.padding.top, 1);
  expect(footer.top - body.bottom, 'footer under the body').toBeCloseTo(6, 1);
  expect(action.top - footer.bottom, 'line under the text').toBeCloseTo(numbers.footGap, 1);
  expect(action.divider, 'line').toMatch(/^1px/);
  expect(action.width, 'line from edge to edge').toBeCloseTo(bubble.width, 1);
  expect(drawn.button?.height, 'button').toBeCloseTo(numbers.button, 1);
  expect(drawn.iconsOfButton, 'icons on the button').toBe(0);
}

function expectCards(list: DrawnCell, catalog: DrawnCell, link: DrawnCell): void {
  const square = (side: number) => expect.objectContaining({ width: side, height: side });
  expect(list.parts.card?.height, 'card of a list').toBe(72);
  expect(list.pictures[0], 'picture of a list').toEqual(square(72));
  expect(list.pictures[0]?.left, 'flush with its card').toBe(list.parts.card?.left);
  expect((list.parts.header?.left ?? 0) - (list.pictures[0]?.right ?? 0), 'text of the card').toBe(10);
  expect(catalog.pictures[0], 'picture of a catalog').toEqual(square(72));
  expect(link.pictures[0]?.width, 'picture of a link').toBe(90);
  expect(link.pictures[0]?.height, 'picture of a link').toBeGreaterThanOrEqual(90);
}

function expectType(cells: DrawnCell[], { type }: DrawnNumbers): void {
  const [first] = cells;
  const drawn = {
    ...Object.assign({}, ...cells.map(({ parts }) => parts)),
    button: first?.button,
    time: first?.time,
  };
  const types = Object.keys(type).map((part) => [part, drawn[part]?.type]);
  expect(Object.fromEntries(types), 'size/line/weight').toEqual(type);
}

function expectRun({ bubbles: [first, second, third] }: DrawnCell, numbers: DrawnNumbers): void {
  if (!first || !second || !third) throw new Error('The run is not whole.');
  expect(second.top - first.bottom, 'gap in a run').toBeCloseTo(numbers.run, 1);
  expect(third.top - second.bottom, 'gap in a run').toBeCloseTo(numbers.run, 1);
  const tails = [first, second, third].map(({ tail }) => tail !== null);
  expect(tails).toEqual(numbers.tail.at === 'top' ? [true, false, false] : [false, false, true]);
  expect(second.radii, 'corners inside a run').toEqual(Array(4).fill(`${numbers.radius}px`));
}

/** Beside the last line where there is room, else under it, never over the text. */
function expectTime(short: DrawnCell, full: DrawnCell, { oneLine }: DrawnNumbers): void {
  const [bubble] = short.bubbles;
  if (!bubble || !short.time || !short.ink || !full.time || !full.ink) throw new Error('There is no time.');
  expect(bubble.height, 'a short text and its time are one line').toBeCloseTo(oneLine, 1);
  expect(short.time.left - short.ink.last.right, 'time beside the text').toBeGreaterThanOrEqual(4);
  expect(short.time.bottom, 'time in the bubble').toBeLessThan(bubble.bottom);
  expect(short.time.bottom, 'time lower than the text').toBeGreaterThan(short.ink.last.bottom - 3);
  expect(full.time.top, 'time under a line that is full').toBeGreaterThanOrEqual(full.ink.last.bottom - 2);
}

type Draw = (cell: string) => Promise<DrawnCell>;

/** Squares on phones; on the web a picture's own shape, cut between a square and 2.4 to 1. */
async function expectProductPictures(draw: Draw, platform: WhatsAppPlatform): Promise<void> {
  const shapes = { product: 1, productWide: 2, productBanner: 2.4, productTall: 1, productUnpictured: 1 };
  for (const [cell, shape] of Object.entries(shapes)) {
    const { pictures, parts } = await draw(cell);
    const [picture] = pictures;
    expect(picture?.width, `width of ${cell}`).toBeCloseTo(parts.card?.width ?? 0, 1);
    const drawn = (picture?.width ?? 0) / (picture?.height ?? 1);
    expect(drawn, `shape of ${cell}`).toBeCloseTo(platform === 'web' ? shape : 1, 1);
  }
}

/** However long: names, prices and headers stay on one line, the title of a catalog on three, that of a link on two. */
async function expectOneLine(draw: Draw, { type }: DrawnNumbers): Promise<void> {
  const lineOf = (style: string) => Number(style.split('/')[1]);
  const product = await draw('productLong');
  expect(product.parts['product-title']?.height, 'name').toBe(lineOf(type['product-title']));
  expect(product.parts['product-price']?.height, 'price').toBe(lineOf(type['product-price']));
  const unpriced = await draw('productUnpriced');
  expect(unpriced.parts['product-price']?.height, 'description').toBe(lineOf(type['product-price']));
  const list = await draw('listLong');
  expect(list.parts.header?.height, 'header').toBe(lineOf(type.header));
  expect(list.parts.count?.height, 'count').toBe(lineOf(type.count));
  const catalog = await draw('catalogLong');
  expect(catalog.parts['catalog-title']?.height, 'title').toBe(3 * lineOf(type['catalog-title']));
}

/** What stands over what, and what is left out when there is nothing to say. */
async function expectOrder(draw: Draw): Promise<void> {
  const { parts, pictures, time, prices, struck } = await draw('productSale');
  const column = [pictures[0], parts['product-title'], parts['product-price'], parts.body, parts.action];
  for (const [index, below] of column.slice(1).entries())
    expect(below?.top, 'one under the other').toBeGreaterThanOrEqual((column[index]?.bottom ?? 0) - 0.1);
  expect(time?.bottom, 'time over the line').toBeLessThanOrEqual(parts.action?.top ?? 0);
  expect(prices[0]?.right, 'sale price before the struck one').toBeLessThan(struck?.left ?? 0);
  const wordless = await draw('productWordless');
  expect(wordless.parts.action?.divider, 'no line without text').toMatch(/^0px/);
  expect(wordless.time?.bottom, 'time beside the button').toBeGreaterThan(wordless.button?.top ?? Infinity);
  const empty = await draw('listUnpictured');
  expect(empty.pictures, 'no picture, no tile').toEqual([]);
}

for (const theme of whatsAppThemes) {
  test(`every color is WhatsApp's own, ${theme}`, async ({ page }) => {
    await openGallery(page, { theme, language: 'en', side: 'customer' });
    for (const platform of whatsAppPlatforms) {
      const tokens = await computed(page, whatsAppTokens[platform][theme]);
      const { bubbles, parts, button, time } = await measureCell(page, 'catalog', platform);
      const own = await measureCell(page, 'order', platform);
      const [notice, date] = [
        await measureCell(page, 'notice', platform),
        await measureCell(page, 'date', platform),
      ];
      expect({
        incoming: bubbles[0]?.ground,
        outgoing: own.bubbles[0]?.ground,
        card: parts.card?.ground,
        text: parts.body?.color,
        footer: parts.footer?.color,
        time: time?.color,
        button: button?.color,
        divider: parts.action?.divider,
        ticks: own.ticks?.color,
        notice: [notice.parts.notice?.ground, notice.parts.notice?.color],
        date: [date.parts.date?.ground, date.parts.date?.color],
      }).toEqual({
        incoming: tokens.incoming,
        outgoing: tokens.outgoing,
        card: tokens.card,
        text: tokens.text,
        footer: tokens.time,
        time: tokens.time,
        button: tokens.button,
        divider: `1px ${tokens.divider}`,
        ticks: tokens['tick-read'],
        notice: [tokens.notice, tokens['notice-text']],
        date: [tokens.chip, tokens['text-muted']],
      });
    }
  });
}

/** Colors as the browser writes them. */
function computed(page: Page, tokens: Record<WhatsAppToken, string>): Promise<Record<WhatsAppToken, string>> {
  return page.evaluate((colors: Record<string, string>) => {
    const written = Object.entries(colors).map(([name, color]) => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.color = color;
      const value = getComputedStyle(probe).color;
      probe.remove();
      return [name, value];
    });
    return Object.fromEntries(written);
  }, tokens);
}

test('a phone that reads from the right is the mirror image', async ({ page }) => {
  await openGallery(page, { theme: 'light', language: 'ar', side: 'customer' });
  for (const platform of whatsAppPlatforms) {
    const { bubbles, parts, pictures, time } = await measureCell(page, 'list', platform);
    const [bubble] = bubbles;
    if (!bubble || !time) throw new Error('The bubble is not whole.');
    expect(bubble.tail?.right, 'tail at the right').toBeGreaterThan(bubble.right + 5);
    expect(pictures[0]?.right, 'picture at the right').toBe(parts.card?.right);
    expect(time.left - bubble.left, 'time at the left').toBeLessThan(16);
    const { at } = drawnNumbers[platform].tail;
    const round = `${drawnNumbers[platform].radius}px`;
    expect(bubble.radii).toEqual([round, at === 'top' ? '0px' : round, round, round]);
    const sale = await measureCell(page, 'productSale', platform);
    expect(sale.prices[0]?.left, 'sale price first').toBeGreaterThan(sale.struck?.right ?? Infinity);
    const own = await measureCell(page, 'order', platform);
    expect(own.bubbles[0]?.tail?.left, 'own tail at the left').toBeLessThan((own.bubbles[0]?.left ?? 0) - 5);
  }
});

test('the gallery can be used by everybody, and opens one drawing alone', async ({ page }) => {
  const [desktop, phone] = viewports;
  await page.setViewportSize(phone);
  await speak(page, 'fr');
  await page.goto('/sandbox/gallery?platform=ios');
  await expect(page).toHaveTitle('Galerie des messages · Vitrine');
  await expectAccessible(page);
  await page.setViewportSize(desktop);
  await page.getByRole('radio', { name: 'Sombre' }).check();
  await expect(page).toHaveURL(/platform=ios&theme=dark/);
  await page.getByRole('link', { name: 'En promotion' }).click();
  await expect(page).toHaveURL(/theme=dark.*cell=productSale/);
  await expect(page.locator('[data-stage]')).toHaveCount(1);
  await expect(page.locator('[data-whatsapp=ios] s')).toHaveText('€14.90');
});
