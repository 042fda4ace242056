import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

const sources = join(import.meta.dirname, 'pictures');
const target = join(import.meta.dirname, '../../../public/shop');

await drawPictures();

/** Draws every `pictures/<name>.svg` as `public/shop/<name>.png`, one pixel per unit of its viewBox. */
async function drawPictures(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    const files = (await readdir(sources)).filter((file) => file.endsWith('.svg')).sort();
    for (const file of files) await drawPicture(page, file);
    process.stdout.write(`${files.length} pictures drawn.\n`);
  } finally {
    await browser.close();
  }
}

async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--headless=shell'] });
}

async function findBrowser(): Promise<string> {
  const installed = process.env.PLAYWRIGHT_CHROMIUM_PATH ?? '/usr/bin/chromium';
  return existsSync(installed) ? installed : sparticuz.executablePath();
}

async function drawPicture(page: Page, file: string): Promise<void> {
  const svg = await readFile(join(sources, file), 'utf8');
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  if (!size) throw new Error(`${file} has no square viewBox that starts at 0 0.`);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await writeFile(join(target, `${basename(file, '.svg')}.png`), await page.screenshot());
}
