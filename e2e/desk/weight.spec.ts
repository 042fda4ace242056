import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import budgets from '@/e2e/budgets.json' with { type: 'json' };
import { enterAs, kindStrings } from '../fixtures/desk';
import { expect, speak, test } from '../fixtures/test';

/**
 * What script a browser that knows nothing yet is sent, in kB (1000 bytes) as it travels, held to `e2e/budgets.json`.
 * `firstLoad` is what the page itself names, `opened` also what comes until all of it is drawn.
 */
const draftRoute = '/compose/[draftId]';
type Weight = { firstLoad: number; opened: number };

/** Parts that nobody is sent before they are asked for, and what each is known by. */
const lateParts = {
  'the emoji': 'frimousse-viewport',
  'the request to Meta': '$WHATSAPP_TOKEN',
  'the maker of pictures': '[modern-screenshot]',
};

test('no page weighs more than it may, and what is not asked for is not sent', async ({ page, browser }) => {
  await enterAs(page, 'administrator', 'en');
  const draft = await openDraft(page);
  const stranger = await browser.newPage({ baseURL: test.info().project.use.baseURL });
  await speak(stranger, 'en');
  const weights: [route: string, weight: Weight][] = [];
  for (const route of Object.keys(budgets.firstLoad)) {
    const { scripts, html } = await openAnew(
      route === '/sign-in' ? stranger : page,
      route === draftRoute ? draft : route,
    );
    const named = scripts.filter(
      ({ name }) => html.includes(`src="${name}`) || html.includes(`href="${name}`),
    );
    weights.push([route, { firstLoad: kilobytes(named), opened: kilobytes(scripts) }]);
    const early = Object.entries(lateParts).filter(([, mark]) =>
      scripts.some(({ text }) => text.includes(mark)),
    );
    expect(
      early.map(([part]) => part),
      `sent with ${route} before it is asked for`,
    ).toEqual([]);
  }
  await stranger.close();
  const table = weights.map(([route, weight]) => `${route} ${weight.firstLoad} ${weight.opened}`).join('\n');
  console.log(table);
  const most: { firstLoad: Record<string, number>; opened: Record<string, number> } = budgets;
  const over = weights.filter(
    ([route, { firstLoad, opened }]) =>
      firstLoad > (most.firstLoad[route] ?? 0) || opened > (most.opened[route] ?? Infinity),
  );
  expect(over, `too heavy, of\n${table}`).toEqual([]);
});

async function openDraft(page: Page): Promise<string> {
  await page.goto('/compose');
  await page.getByRole('button', { name: kindStrings('product_list', 'en').explanation }).click();
  await expect(page).toHaveURL(/\/compose\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

/** Opens a page as if it was never seen, and gathers every script that comes until it is drawn. */
async function openAnew(page: Page, address: string) {
  const names = new Set<string>();
  const note = (request: Request) => {
    if (request.resourceType() === 'script') names.add(new URL(request.url()).pathname);
  };
  page.on('request', note);
  const answer = await page.goto(address);
  if (address.startsWith('/compose/')) {
    await expect(page.locator('[data-bubble]')).toBeVisible();
    await expect(page.locator('[data-verdict]')).toBeVisible();
    await expect(page.locator('textarea').first()).toBeVisible();
  }
  await page.evaluate(async () => await new Promise((resolve) => requestIdleCallback(resolve)));
  page.off('request', note);
  return { scripts: [...names].map(readScript), html: (await answer?.text()) ?? '' };
}

/** From the build that the desk runs on, pressed as it is sent. */
function readScript(name: string) {
  const text = readFileSync(name.replace('/_next/', '.next/'), 'utf8');
  return { name, text, bytes: gzipSync(text).length };
}

function kilobytes(scripts: readonly { bytes: number }[]): number {
  return Math.round(scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
}
