import type { Page } from '@playwright/test';
import { whatsAppPlatforms, whatsAppThemes } from '@/components/whatsapp/look';
import { isBundledChromium } from '../fixtures/chromium';
import { openGallery, stageOf } from '../fixtures/drawn-cell';
import { expect, test } from '../fixtures/test';

/**
 * One bubble of every kind in every look, held against the pictures beside this file. After a change that is meant:
 * `npm run pictures`, then look at what changed before committing it.
 */
const cells = ['catalog', 'product', 'list', 'link'];

/** As the customer receives it, and mirrored as the business sent it. */
const looks = [
  { direction: 'ltr', language: 'en', side: 'customer' },
  { direction: 'rtl', language: 'ar', side: 'business' },
] as const;

/** So strict that a tint of a card counts; a few pixels of an edge do not. */
const sameDrawing = { threshold: 0.02, maxDiffPixels: 40 };

// Another browser draws letters and edges in its own way.
const bundled = await isBundledChromium();
if (!bundled) console.warn('PICTURES NOT COMPARED: they were taken with the Chromium that npm brings.');
test.skip(!bundled, 'The pictures were taken with the Chromium that npm brings, and this is another.');

for (const theme of whatsAppThemes) {
  for (const { direction, language, side } of looks) {
    test(`the bubbles look as they did, ${theme} and ${direction}`, async ({ page }) => {
      await openGallery(page, { theme, language, side });
      await keepToBundledLetters(page);
      for (const cell of cells) {
        for (const platform of whatsAppPlatforms) {
          const name = `${cell}-${platform}-${theme}-${direction}.png`;
          await expect.soft(stageOf(page, cell, platform)).toHaveScreenshot(name, sameDrawing);
        }
      }
    });
  }
}

/** No Arabic face comes with the desk, so its letters stand as "n" here; the wallpaper would only weigh. */
async function keepToBundledLetters(page: Page): Promise<void> {
  const stages = page.locator(cells.map((cell) => `[data-cell="${cell}"] [data-stage]`).join());
  await stages.evaluateAll((all) => {
    for (const stage of all) {
      stage.querySelector(':scope > svg')?.replaceChildren();
      const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
        text.nodeValue = text.nodeValue?.replace(/\p{Script_Extensions=Arabic}/gu, 'n') ?? null;
    }
  });
}
