import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, test } from 'vitest';
import type { SyncState } from '@/lib/catalog/sync-query';
import en from '@/lib/i18n/en.json';
import fr from '@/lib/i18n/fr.json';
import { SyncLine } from './sync-line';

const now = new Date('2026-11-25T12:00:00Z');
const rest: SyncState = {
  catalogId: '1',
  state: 'read',
  stage: null,
  walked: 4200,
  skipped: 0,
  total: 12_000,
  finishedAt: '2026-11-25T09:00:00.000Z',
  failedAt: null,
  nextAt: '2026-11-25T14:32:00.000Z',
  error: null,
  setsError: null,
};
const walking: SyncState = { ...rest, state: 'walking', stage: 'products' };
const refusedWith = (graphCode: number): SyncState => ({
  ...rest,
  state: 'failed',
  failedAt: '2026-11-24T10:00:00.000Z',
  error: { code: 'catalog_refused', values: { graphCode, message: 'No <b>way</b>' } },
});

describe('a walk under way tells what is left', () => {
  test('in figures, and as a bar', () => {
    const html = draw(walking);
    expect(html).toContain('4,200 of 12,000 products read, 7,800 to go');
    expect(html).toContain('role="progressbar"');
    expect(html).toContain('aria-valuenow="35"');
    expect(html).toContain('Last read whole');
    expect(draw(walking, 'fr')).toMatch(/4\s200 produits lus sur 12\s000, il en reste 7\s800/);
  });

  test('without a share where Meta does not say how many there are, and while sets are read', () => {
    for (const sync of [
      { ...walking, total: null },
      { ...walking, stage: 'sets' as const },
    ]) {
      const html = draw(sync);
      expect(html).toContain('role="progressbar"');
      expect(html).not.toContain('aria-valuenow');
    }
    expect(draw({ ...walking, total: null })).toContain('4,200 products read so far');
    expect(draw({ ...walking, walked: 0, total: null, stage: null })).toContain('begins');
  });

  test('never more than all, whatever Meta says', () => {
    expect(draw({ ...walking, walked: 13_000 })).toContain('aria-valuenow="100"');
    expect(draw({ ...walking, walked: 0, total: 0 })).not.toMatch(/NaN|Infinity/);
  });
});

describe('what stands in the way', () => {
  test.each([
    [190, /access token/],
    [0, /access token/],
    [10, /catalog_management/],
    [200, /catalog_management/],
    [2, /did not answer/],
    [100, /Meta refused it/],
  ])('code %i has its sentence, beside Meta’s own words', (code, words) => {
    const html = draw(refusedWith(code));
    expect(html).toMatch(words);
    expect(html).toContain('<span lang="en" dir="ltr">“No &lt;b&gt;way&lt;/b&gt;”</span>');
    expect(html).toContain('stays usable');
  });

  test('times of another day say which', () => {
    expect(draw(refusedWith(190))).toMatch(/since Nov 24, 2026, 10:00\sAM. Next try: 2:32\sPM/);
  });

  test('a pause says until when, and has no bar', () => {
    const error = { code: 'catalog_slowed' as const, values: null };
    const html = draw({ ...walking, state: 'paused', error });
    expect(html).toMatch(/Next try: 2:32\sPM/);
    expect(html).toContain('Too many calls');
    expect(html).not.toContain('progressbar');
  });

  test('items and sets that could not be read are told once the rest is', () => {
    const setsError = { code: 'catalog_refused' as const, values: { graphCode: 10, message: 'No' } };
    const html = draw({ ...rest, skipped: 3, setsError });
    expect(html).toContain('3 items could not be read');
    expect(html).toContain('The sets could not be read');
    expect(draw(rest)).not.toContain('could not');
  });
});

test('a catalog that was never read says so', () => {
  expect(draw({ ...rest, state: 'unread', finishedAt: null })).toContain('not been read from Meta yet');
});

function draw(sync: SyncState, locale: 'en' | 'fr' = 'en'): string {
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={{ en, fr }[locale]} timeZone="UTC" now={now}>
      <SyncLine sync={sync} action={null} />
    </IntlProvider>,
  );
}
