import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, test } from 'vitest';
import en from '@/lib/i18n/en.json';
import type { Point } from '@/lib/preflight/rules/point';
import { VerdictLine } from './verdict-line';

const point = (rest: Partial<Point>): Point => ({
  ...{ rule: 'cart', tone: 'amber', sentence: 'cartOff', values: {}, names: [] },
  action: { do: 'openCatalog' },
  ...rest,
});
const held = point({ rule: 'number', sentence: 'held', action: { do: 'openNumber' } });
const soon = point({
  rule: 'window',
  tone: 'note',
  sentence: 'windowSoon',
  values: { minutes: 9 },
  action: null,
});

function draw(points: readonly Point[], { isOpen = false, number = null as string | null } = {}): string {
  const nothing = () => undefined;
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC" now={new Date('2026-11-20T12:00:00Z')}>
      <VerdictLine
        preflight={{ points, passed: ['recipient', 'draft'], shownCount: 12 }}
        pages={{ catalog: '/catalog/health', account: null, number }}
        onAction={nothing}
        putBack={null}
        isOpen={isOpen}
        onOpenChange={nothing}
      />
    </IntlProvider>,
  );
}

const lineOf = (html: string) => /data-verdict="(\w+)"[^>]*>([^<]*)</.exec(html)?.slice(1);

describe('the verdict line', () => {
  test('says that all is shown, and that there is something to know', () => {
    expect(lineOf(draw([]))).toEqual(['ready', 'All 12 products will be shown. Ready to send.']);
    expect(draw([])).not.toContain('more');
    expect(lineOf(draw([soon]))?.[0]).toBe('ready');
    expect(draw([soon])).toContain('1 more');
  });

  test('says the gravest point, what mends it, and how many others there are', () => {
    const html = draw([point({}), held, soon]);
    expect(lineOf(html)).toEqual(['amber', en.preflight.points.cartOff]);
    expect(html).toContain('href="/catalog/health"');
    expect(html).toContain('2 more');
    expect(html).not.toContain(en.preflight.points.held);
  });

  test('opens into every point, and one line for what is in order', () => {
    const html = draw([point({}), held, soon], { isOpen: true });
    for (const words of [en.preflight.points.held, 'The window closes in 9 min.', '2 checks passed'])
      expect(html).toContain(words);
  });

  test('leads to no page that is not for the person', () => {
    expect(draw([held])).not.toContain(en.preflight.actions.openNumber);
    expect(draw([held], { number: '/settings/numbers/1' })).toContain('href="/settings/numbers/1"');
  });
});
