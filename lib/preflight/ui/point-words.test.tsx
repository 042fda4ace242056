import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, test } from 'vitest';
import en from '@/lib/i18n/en.json';
import fr from '@/lib/i18n/fr.json';
import type { Point, Sentence } from '@/lib/preflight/rules/point';
import { usePointWords } from './use-point-words';

const sentences = Object.keys(en.preflight.points) as Sentence[];
const reasons = ['exists', 'visible', 'approved', 'picture'] as const;

function say(locale: 'en' | 'fr', point: Partial<Point>): string {
  const whole = { rule: 'exists', tone: 'amber', values: {}, names: [], action: null, ...point } as Point;
  const Said = () => usePointWords()(whole);
  const messages = { en, fr }[locale];
  const now = new Date('2026-11-20T12:00:00Z');
  return renderToStaticMarkup(
    <IntlProvider
      locale={locale}
      messages={messages}
      timeZone="UTC"
      now={now}
      onError={(error) => {
        throw error;
      }}
    >
      <Said />
    </IntlProvider>,
  ).replaceAll(/[\u2068\u2069]/g, '');
}

describe.each(['en', 'fr'] as const)('the words of the verdict, in %s', (locale) => {
  test.each(sentences)('%s has a sentence for every number and reason', (sentence) => {
    for (const count of [1, 3]) {
      for (const reason of reasons) {
        const values = { count, shown: count, total: 12, minutes: 5, at: '2026-11-18T12:00:00Z', reason };
        expect(say(locale, { sentence, values, names: ['Sencha'] })).toMatch(/^[^{}]+\.$/);
      }
    }
  });
});

test('the numbers and names are those of the point, three names at most', () => {
  const values = { shown: 9, total: 12, count: 3, reason: 'exists' } as const;
  const some = { sentence: 'someShown', values, names: ['A', 'B', 'C'] } as const;
  expect(say('en', some)).toBe('9 of 12 products will be shown; 3 not in the catalog: A, B, and C.');
  expect(say('fr', some)).toBe(
    '9 produits seront montrés sur 12\u202f; 3 absents du catalogue\u00a0: A, B et C.',
  );
  const many = { ...some, names: ['A', 'B', 'C', 'D', 'E'] };
  expect(say('en', many)).toContain('A, B, C and 2 more.');
});
