import { type Browser, chromium } from '@playwright/test';
import { removeDataDir } from '@/lib/platform/db/embedded/remove-data-dir';
import { chromiumPath } from '../fixtures/chromium';
import { newDataDir, startOwnDesk } from '../fixtures/own-desk';
import type { Figure } from './figure';
import { openLongDraft } from './open-long-draft';
import { timeTyping } from './time-typing';
import { type TypingTurn, typingFigures } from './typing-figures';

const rounds = 3;

/**
 * Typing into the body of a list of 30 products, with its preview, in a browser slowed four times. What is wanted: at
 * most 16 ms of script for a keystroke, the preview's later drawing counted, and 95 of 100 letters painted within 1.5
 * times what an empty page with a text area takes.
 */
export async function benchPreview(): Promise<Figure[]> {
  const dataDir = newDataDir();
  const desk = await startOwnDesk(dataDir);
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', '--headless=shell', '--disable-background-networking', '--disable-gpu'],
  });
  try {
    await desk.ready();
    return typingFigures(await typeInTurns(browser, desk.url));
  } finally {
    await browser.close();
    desk.signal('SIGTERM');
    await desk.ended(30_000);
    removeDataDir(dataDir);
  }
}

/** One beside the other, so that what slows the machine slows both. */
async function typeInTurns(browser: Browser, deskUrl: string): Promise<TypingTurn[]> {
  const turns: TypingTurn[] = [];
  for (let count = 0; count < rounds; count += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const empty = await context.newPage();
    await empty.setContent('<!doctype html><textarea></textarea>');
    const bare = await timeTyping(empty.locator('textarea'));
    await empty.close();
    const drafted = await timeTyping(await openLongDraft(await context.newPage(), deskUrl));
    turns.push({ drafted, bare });
    await context.close();
  }
  return turns;
}
