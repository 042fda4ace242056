import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { stringsOf } from '@/components/whatsapp/strings/strings-of';
import { enterAs, kindStrings, viewports, wordsOf } from '../fixtures/desk';
import { type DeskLocale, deskLocales, expect, expectAccessible, speak, test } from '../fixtures/test';

const [desktop, phone] = viewports;
const viewportOf = { en: desktop, fr: phone };

for (const locale of deskLocales) {
  test.describe(`a link to a preview in ${locale} on a ${viewportOf[locale].name}`, () => {
    test.use({ viewport: viewportOf[locale] });

    test('opens without an account, says nothing of the recipient, and is taken back', async ({
      page,
      browser,
    }) => {
      const t = wordsOf(locale);
      const text = await composeProduct(page, locale);
      await share(page, locale, 'link');
      await page.getByLabel(t('share.dialog.lasting')).selectOption('1');
      await page.getByRole('button', { name: t('share.dialog.make') }).click();
      const field = page.getByRole('textbox', { name: t('share.dialog.link'), exact: true });
      const link = await field.inputValue();
      expect(link).toMatch(/\/share\/[\w-]{43}\?platform=android&theme=light&phone=/);
      await expect(page.getByRole('alertdialog')).toContainText(t('share.links.unopened'));
      await expectAccessible(page);
      await page.getByRole('button', { name: t('share.dialog.done') }).click();

      const visitor = await visit(browser, link, locale);
      await expect(visitor.getByText(text)).toBeVisible();
      const picture = visitor.locator('[data-bubble] img');
      await expect(picture).toHaveAttribute('src', /^\/share\/.+\/pictures\/[0-9a-f]{64}$/);
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      expect(await visitor.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      for (const secret of ['Grace', '6505551234', '+1 650'])
        expect(await visitor.content()).not.toContain(secret);
      await expectAccessible(visitor);
      await tapThrough(visitor, locale);
      await visitor.getByRole('radio', { name: 'iOS' }).check();
      await expect(visitor.locator('[data-whatsapp="ios"] [data-bubble="incoming"]')).toContainText(text);
      const pictureAddress = new URL((await picture.getAttribute('src')) ?? '', link).href;

      await page.goto('/settings/links');
      await expectAccessible(page);
      await page
        .getByRole('button', { name: t('share.links.revoke') })
        .first()
        .click();
      await expect(page.getByText(t('share.links.revoked'))).toBeVisible();
      expect((await visitor.reload())?.status()).toBe(404);
      await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(t('share.page.goneTitle'));
      await expectAccessible(visitor);
      expect((await visitor.request.get(pictureAddress)).status()).toBe(404);
      await visitor.context().close();
    });
  });
}

test.describe('a picture of the preview', () => {
  // The phone at its own size and the screen's pixels as dense as the picture's: both can be laid over each other.
  const roomy = { width: 1000, height: 1200 };
  test.use({ viewport: roomy, deviceScaleFactor: 2 });

  test('is what the page draws, fonts and all, at twice its size', async ({ page }) => {
    await composeProduct(page, 'en');
    const device = page.locator('[data-device] > *');
    const { y = 0 } = (await device.boundingBox()) ?? {};
    // In the middle of an odd room the phone would stand between two pixels.
    if (!Number.isInteger(y)) await page.setViewportSize({ ...roomy, height: roomy.height + 1 });
    const seen = await device.screenshot();
    const drawn = await savePicture(page, 'screen');
    expect(drawn.name).toBe('vitrine-product-android-light-en-screen.png');
    expect(sizeOf(drawn.png)).toEqual({ width: 2 * 376, height: 2 * 816 });
    expect(await differing(page, drawn.png, seen)).toBeLessThan(0.001);

    await page.setViewportSize(desktop);
    const message = await savePicture(page, 'message');
    expect(message.name).toBe('vitrine-product-android-light-en.png');
    const bubble = await page
      .locator('[data-bubble]')
      .evaluate((element: HTMLElement) => element.offsetHeight);
    expect(sizeOf(message.png)).toEqual({ width: 2 * 360, height: 2 * (bubble + 32) });
    expect(sizeOf((await savePicture(page, 'screen')).png)).toEqual(sizeOf(drawn.png));

    // A font that is none: what the machine has stands in, and that is to be seen.
    await page.route(/roboto.*\.woff2$/, (route) => route.fulfill({ body: 'no font' }));
    const without = await savePicture(page, 'screen');
    expect(await differing(page, without.png, seen)).toBeGreaterThan(0.01);
  });
});

/** A product of the shop for Grace, with words like nobody else's. @returns the words */
async function composeProduct(page: Page, locale: DeskLocale): Promise<string> {
  const t = wordsOf(locale);
  const { fields, explanation } = kindStrings('product', locale);
  const text = `Tilia ${crypto.randomUUID().slice(0, 8)}`;
  await enterAs(page, 'marketer', locale);
  await page.getByRole('button', { name: explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
  await page.getByRole('combobox', { name: t('compose.recipient') }).fill('grace');
  await page.getByRole('option', { name: 'Grace Whitaker' }).click();
  await page.getByRole('button', { name: fields.productRetailerId?.choose }).click();
  await page.getByRole('dialog').getByRole('option').first().click();
  await page.getByLabel(fields.body?.label ?? '', { exact: true }).fill(text);
  const preview = page.getByRole('button', { name: t('compose.preview'), exact: true });
  if (await preview.isVisible()) await preview.click();
  await expect(page.locator('[data-bubble]')).toContainText(text);
  await expect(page.locator('[data-bubble] img')).toBeVisible();
  return text;
}

async function share(page: Page, locale: DeskLocale, what: 'link' | 'message' | 'screen'): Promise<void> {
  const t = wordsOf(locale);
  await page.getByRole('button', { name: t('share.menu'), exact: true }).click();
  await page.getByRole('menuitem', { name: t(`share.${what}`), exact: true }).click();
}

/** Opens the product of the message and puts it into the cart, as its customer may. */
async function tapThrough(visitor: Page, locale: DeskLocale): Promise<void> {
  const chat = stringsOf(locale);
  const drawn = visitor.locator('[data-whatsapp]');
  await drawn.locator('[data-bubble]').getByRole('button').first().click();
  const product = drawn.getByRole('dialog', { name: chat.product });
  await product.getByRole('button', { name: chat.addToCart }).click();
  await expect(product.getByRole('button', { name: `${chat.viewCart} (1)` })).toBeVisible();
  await expectAccessible(visitor);
  await visitor.keyboard.press('Escape');
  await expect(product).toBeHidden();
}

/** Opens a link as somebody who has never been here. */
async function visit(browser: Browser, link: string, locale: DeskLocale): Promise<Page> {
  const context = await browser.newContext({ viewport: viewportOf[locale] });
  const visitor = await context.newPage();
  await speak(visitor, locale);
  expect((await visitor.goto(link))?.headers()).toMatchObject({
    'cache-control': expect.stringContaining('no-store'),
    'referrer-policy': 'no-referrer',
  });
  await expect(visitor.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  return visitor;
}

async function savePicture(
  page: Page,
  subject: 'message' | 'screen',
): Promise<{ name: string; png: Buffer }> {
  const download = page.waitForEvent('download');
  await share(page, 'en', subject);
  const file = await download;
  return { name: file.suggestedFilename(), png: await readFile(await file.path()) };
}

/** Width and height stand first in a PNG's first chunk. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** @returns the share of pixels, up to 1, in which two pictures of one size differ to the eye; transparent ones aside */
function differing(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const addresses = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(async ([first = '', second = '']) => {
    const [left, right] = await Promise.all([first, second].map(pixelsOf));
    if (!left || !right || left.length !== right.length) return 1;
    let opaque = 0;
    let different = 0;
    for (let at = 0; at < left.length; at += 4) {
      if (left[at + 3] !== 255) continue;
      opaque += 1;
      const distance = [0, 1, 2].map((channel) =>
        Math.abs((left[at + channel] ?? 0) - (right[at + channel] ?? 0)),
      );
      if (Math.max(...distance) > 48) different += 1;
    }
    return opaque === 0 ? 1 : different / opaque;

    async function pixelsOf(address: string): Promise<Uint8ClampedArray | undefined> {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, canvas.width, canvas.height).data;
    }
  }, addresses);
}
