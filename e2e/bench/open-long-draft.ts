import type { Locator, Page } from '@playwright/test';
import { kindStrings, wordsOf } from '../fixtures/desk';

const sectionSize = 10;
/** As long as a body mostly is, with something of everything that is formatted. */
const body = [
  'The *autumn teas* are here, _picked in September_ and packed by hand.',
  'Long Jing, Sencha and ~last year’s~ a new Oolong. Order by Friday: https://tilia.example/autumn',
  'Questions? +33 1 42 68 53 00, or write to us here. ```AUTUMN26``` takes a tenth off 😀',
].join('\n');

/**
 * Writes a list of as many products as a message holds, on a desk with its sandbox.
 *
 * @returns the field of its body, once all of it is drawn
 */
export async function openLongDraft(page: Page, deskUrl: string): Promise<Locator> {
  const strings = kindStrings('product_list', 'en');
  const t = wordsOf('en');
  await page.goto(`${deskUrl}/sign-in`);
  await page.getByRole('button', { name: new RegExp(`^${t('signIn.doors.marketer.title')}`) }).click();
  await page.getByText(t('shell.live.live'), { exact: true }).waitFor();
  await page.getByRole('button', { name: strings.explanation }).click();
  await page.waitForURL(/\/compose\/[0-9a-f-]{36}/);
  await page.evaluate(fillDraft, { draftId: page.url().split('/').at(-1) ?? '', body, sectionSize });
  await page.reload();
  await page.locator('[role="row"]').nth(29).waitFor();
  await page.locator('[data-part="body"]').filter({ hasText: 'AUTUMN26' }).waitFor();
  await page.locator('[data-part="count"]').waitFor();
  return page.getByLabel(strings.fields.body?.label ?? '', { exact: true });
}

/** In the page: saves the draft as the composer does. */
async function fillDraft(given: { draftId: string; body: string; sectionSize: number }): Promise<void> {
  const answer = await fetch('/api/desk/products');
  const { products } = (await answer.json()) as { products: { retailerId: string }[] };
  const ids = products.slice(0, 30).map(({ retailerId }) => retailerId);
  const sections = [0, 1, 2].map((index) => ({
    title: `Part ${index + 1}`,
    productRetailerIds: ids.slice(index * given.sectionSize, (index + 1) * given.sectionSize),
  }));
  const saved = await fetch(`/api/desk/drafts/${given.draftId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      version: 1,
      kind: 'product_list',
      recipient: null,
      fields: { header: 'Autumn teas', body: given.body, footer: 'Free delivery from €30', sections },
    }),
  });
  if (!saved.ok) throw new Error(`The draft was not saved: ${saved.status}`);
}
