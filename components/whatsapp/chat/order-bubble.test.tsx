import { expect, test } from 'vitest';
import { drawn, euros, partsOf, shopProduct, wordsOf } from '@/components/whatsapp/test-drawing';
import { OrderBubble } from './order-bubble';
import { QuotedProduct } from './quoted-product';
import { TextBubble } from './text-bubble';

const place = { at: Date.parse('2026-11-23T13:05:00Z'), from: 'customer' } as const;
const lines = [
  { product: shopProduct('tea'), quantity: 2 },
  { product: shopProduct('pot', { price: euros(3000), salePrice: euros(2500) }), quantity: 1 },
];

test('a sent cart: picture, number of items, total, note, time, button', () => {
  const markup = drawn(<OrderBubble lines={lines} note="As a *gift*" place={place} />);
  expect(markup.indexOf('<img')).toBeLessThan(markup.indexOf('data-part="count"'));
  expect(partsOf(markup)).toEqual(['card', 'count', 'total', 'note', 'action']);
  expect(wordsOf(markup)).toBe('3 items €54.80 (estimated total) As a gift 1:05 PM View sent cart');
  expect(markup).toContain('data-bubble="outgoing"');
});

test('the business receives what the customer sent', () => {
  const markup = drawn(<OrderBubble lines={lines} note="" place={place} />, {
    side: 'business',
    language: 'fr',
  });
  expect(markup).toContain('data-bubble="incoming"');
  expect(wordsOf(markup)).toBe('3 articles 54,80 € (total estimé) 13:05 Voir le panier reçu');
});

test('without a sure amount there is no total, without a note the time stands alone', () => {
  const unsure = [{ product: shopProduct('tea', { price: null }), quantity: 1 }];
  const markup = drawn(<OrderBubble lines={unsure} note=" " place={place} />);
  expect(partsOf(markup)).toEqual(['card', 'count', 'action']);
  expect(markup.match(/<time/g)).toHaveLength(1);
});

test('a text about a product has that product above it', () => {
  const quote = <QuotedProduct product={shopProduct('tea')} />;
  const markup = drawn(<TextBubble text="Is it organic?" place={place} quote={quote} />);
  expect(partsOf(markup)).toEqual(['quote', 'body']);
  expect(wordsOf(markup)).toBe('tea €14.90 Is it organic? 1:05 PM');
});

test('a quoted product that is gone or not known yet says so', () => {
  expect(wordsOf(drawn(<QuotedProduct product="missing" />))).toBe(
    'This product or service has been removed',
  );
  expect(drawn(<QuotedProduct product="loading" />)).toContain('aria-busy="true"');
});

test('the quote in a composer can be dropped', () => {
  const markup = drawn(<QuotedProduct product={shopProduct('tea')} onDrop={() => undefined} />, {
    language: 'de',
  });
  expect(markup).toMatch(/<button[^>]*aria-label="Abbrechen"/);
});

test('what was passed on says so before anything else', () => {
  const markup = drawn(<TextBubble text="Hi" place={{ ...place, forwarded: true }} />, { language: 'es' });
  expect(partsOf(markup)).toEqual(['forwarded', 'body']);
  expect(wordsOf(markup)).toMatch(/^Reenviado Hi/);
});
