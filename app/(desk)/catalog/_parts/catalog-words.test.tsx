import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, test } from 'vitest';
import { productChangeFields } from '@/lib/catalog/product-change-fields';
import type { ProductsHealth } from '@/lib/catalog/read-health';
import en from '@/lib/i18n/en.json';
import fr from '@/lib/i18n/fr.json';
import { obstacles } from '@/lib/values/sendability';
import { NothingListed } from './list-states';
import { ProductChangeWords } from './product-change-words';
import { ProductVerdict } from './product-verdict';

const words = { en, fr };
const locales = ['en', 'fr'] as const;

describe.each(locales)('in %s', (locale) => {
  test.each(productChangeFields)('a change of %s is told in words, with what was and what is', (field) => {
    const text = render(<ProductChangeWords change={change(field, 'was so', 'is so')} />, locale);
    expect(text).not.toContain('catalogPage');
    const hasValues = !['appeared', 'vanished', 'returned', 'picture'].includes(field);
    expect([text.includes('was so'), text.includes('is so')]).toEqual([hasValues, hasValues]);
  });

  test('every reason against a product says what to do', () => {
    const against = { obstacles: [...obstacles], isSoldOut: true };
    const text = render(<ProductVerdict sendability={against} isCatalogHidden />, locale);
    expect(text).not.toContain('catalogPage');
    for (const obstacle of obstacles) {
      expect(text).toContain(words[locale].catalogPage.reasons[obstacle].what);
      expect(text).toContain(words[locale].catalogPage.reasons[obstacle].todo);
    }
  });
});

test('a product against which nothing stands says nothing', () => {
  expect(
    render(<ProductVerdict sendability={{ obstacles: [], isSoldOut: false }} isCatalogHidden={false} />),
  ).toBe('');
});

test('a word of Meta’s that is new to the desk is told as it came, a known one in the desk’s own', () => {
  const text = render(<ProductChangeWords change={change('visibility', 'published', 'moonlit')} />);
  expect(text).toContain('visible');
  expect(text).toContain('moonlit');
});

test('where there was no value, none is said', () => {
  const text = render(<ProductChangeWords change={change('sale_price', null, '€9.50')} />);
  expect(text).toMatch(/none.*€9\.50/);
});

describe('an empty list says why it is empty', () => {
  const { noMatch, reading, neverRead, empty } = en.catalogPage;
  const readAt = '2026-11-20T12:00:00Z';
  test.each<[string, Partial<ProductsHealth>, boolean]>([
    [noMatch, { listed: 3, readAt }, true],
    [reading, { isBeingRead: true }, false],
    [neverRead, {}, false],
    [empty, { readAt }, false],
    [empty, { readAt }, true],
  ])('%s', (sentence, health, isNarrowed) => {
    const products = { listed: 0, readAt: null, isBeingRead: false, ...health } as ProductsHealth;
    const text = render(
      <NothingListed products={products} isNarrowed={isNarrowed} onClear={() => undefined} />,
    );
    expect(text).toContain(sentence);
  });
});

function change(field: (typeof productChangeFields)[number], before: string | null, after: string | null) {
  return { id: '1', field, before, after, changedAt: '2026-11-20T12:00:00Z' };
}

/** @returns the words alone */
function render(node: ReactNode, locale: (typeof locales)[number] = 'en'): string {
  const html = renderToStaticMarkup(
    <IntlProvider locale={locale} messages={words[locale]} timeZone="UTC">
      {node}
    </IntlProvider>,
  );
  return html.replace(/<[^>]*>/g, '');
}
