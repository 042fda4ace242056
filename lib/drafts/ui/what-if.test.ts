import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSoldOut } from '@/lib/values/sendability';
import { availabilities, type Product } from '@/lib/values/product';
import {
  afterTurns,
  isTaken,
  possibleTurns,
  type ProductTurn,
  type ShopTurn,
  switchTurn,
  type Turn,
} from './what-if';

const productTurns: ProductTurn[] = ['soldOut', 'newPrice', 'deleted'];
const shopTurns: ShopTurn[] = ['catalogHidden', 'cartOff', 'appTooOld'];

const prices = fc.record({
  amountMinor: fc.integer({ min: 0, max: 10_000_000 }),
  currency: fc.constantFrom('EUR', 'JPY', 'BHD'),
  display: fc.string(),
});
const anyProduct: fc.Arbitrary<Product> = fc.record({
  retailerId: fc.constantFrom('sencha', 'mint'),
  name: fc.string(),
  description: fc.string(),
  brand: fc.string(),
  price: fc.option(prices),
  salePrice: fc.option(prices),
  availability: fc.constantFrom(...availabilities),
  visibility: fc.constant('published'),
  reviewStatus: fc.constant('approved'),
  pictureId: fc.option(fc.string()),
});
const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ what: fc.constantFrom(...shopTurns) }),
  fc.record({ what: fc.constantFrom(...productTurns), retailerId: fc.constantFrom('sencha', 'mint') }),
);
const anyWhatIf = fc.uniqueArray(anyTurn, { selector: (turn) => JSON.stringify(turn) });

test('what is switched on is taken to have happened, and nothing of it is left when it is switched off', () => {
  fc.assert(
    fc.property(anyWhatIf, anyTurn, (whatIf, turn) => {
      const before = isTaken(whatIf, turn);
      expect(isTaken(switchTurn(whatIf, turn), turn)).toBe(!before);
      const back = switchTurn(switchTurn(whatIf, turn), turn);
      expect(new Set(back.map((taken) => JSON.stringify(taken)))).toEqual(
        new Set(whatIf.map((taken) => JSON.stringify(taken))),
      );
    }),
  );
});

test('a product to which nothing happened is the very same, whatever happened to others and to the shop', () => {
  fc.assert(
    fc.property(anyProduct, anyWhatIf, (product, whatIf) => {
      const elsewhere = whatIf.filter((turn) => !('retailerId' in turn) || turn.retailerId !== 'sencha');
      expect(afterTurns('sencha', product, elsewhere)).toBe(product);
    }),
  );
});

test('a deleted product is missing, whatever else happened to it', () => {
  fc.assert(
    fc.property(anyProduct, anyWhatIf, (product, whatIf) => {
      const turn: Turn = { what: 'deleted', retailerId: 'sencha' };
      expect(afterTurns('sencha', product, [...whatIf, turn])).toBe('missing');
    }),
  );
});

test('each switch that is offered changes what the customer sees, and that alone', () => {
  fc.assert(
    fc.property(anyProduct, (product) => {
      const after = (what: ProductTurn) => afterTurns('sencha', product, [{ what, retailerId: 'sencha' }]);
      for (const what of possibleTurns(product)) expect(after(what)).not.toEqual(product);
      const soldOut = after('soldOut');
      expect(typeof soldOut === 'object' && isSoldOut(soldOut)).toBe(true);
      expect(soldOut).toEqual({ ...product, availability: expect.anything() });
      const priced = after('newPrice');
      expect(priced).toEqual({ ...product, price: priceOf(priced), salePrice: salePriceOf(priced) });
      if (product.price !== null)
        expect(priceOf(priced)?.amountMinor).toBeGreaterThan(product.price.amountMinor ?? 0);
    }),
  );
});

test('nothing happens to what is not there', () => {
  for (const product of ['loading', 'missing'] as const) {
    expect(possibleTurns(product)).toEqual([]);
    expect(afterTurns('sencha', product, [{ what: 'deleted', retailerId: 'sencha' }])).toBe(product);
  }
});

test('a price that Meta only words cannot change, nor sell out what is sold out', () => {
  const product = {
    ...fc.sample(anyProduct, 1)[0],
    price: { display: '€1.500', amountMinor: null, currency: 'EUR' },
    availability: 'discontinued',
  } as Product;
  expect(possibleTurns(product)).toEqual(['deleted']);
});

function priceOf(product: ReturnType<typeof afterTurns>) {
  return typeof product === 'object' ? product.price : null;
}

function salePriceOf(product: ReturnType<typeof afterTurns>) {
  return typeof product === 'object' ? product.salePrice : null;
}
