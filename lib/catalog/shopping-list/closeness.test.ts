import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Product } from '@/lib/values/product';
import { chooseClosest } from './closeness';
import { singularsOf, tellingWords } from './telling-words';

const named = (...names: string[]): Product[] =>
  names.map((name, index) => ({
    retailerId: `SKU-${index}`,
    name,
    description: '',
    brand: 'Maison Tilia',
    price: null,
    salePrice: null,
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    pictureId: null,
  }));
const closest = (wanted: string[], ...names: string[]) =>
  chooseClosest(wanted, named(...names)).product?.name;

test.each([
  ['laits', ['Chocolat au lait', 'Lait entier'], 'Lait entier'],
  ['pain', ['Pain d’épices', 'Pain'], 'Pain'],
  ['flocons d’avoine', ['Flocons de sarrasin', 'Avoine en flocons'], 'Avoine en flocons'],
  ['the fume', ['Thé fumé à l’ancienne'], 'Thé fumé à l’ancienne'],
  ['oeufs', ['Œuf de Pâques'], 'Œuf de Pâques'],
  ['green teas', ['Green tea, 100 g', 'Green mug'], 'Green tea, 100 g'],
  ['sencah', ['Sencha'], 'Sencha'],
  ['sencha', ['Senchas de printemps'], 'Senchas de printemps'],
  ['bocaux', ['Bocal en verre'], 'Bocal en verre'],
])('“%s” among %j is %j', (wanted, names, expected) => {
  expect(closest([wanted], ...names)).toBe(expected);
});

test('the closest of several words for it counts, be it the brand or the seller’s id', () => {
  expect(closest(['XYZ-9', 'smoked tea'], 'Smoked tea')).toBe('Smoked tea');
  expect(closest(['tilia'], 'Smoked tea')).toBe('Smoked tea');
  expect(closest(['sku-0'], 'Smoked tea')).toBe('Smoked tea');
});

test('half of the words are not enough, and what is not chosen is offered', () => {
  expect(chooseClosest(['green tea'], named('Green mug', 'Tea towel'))).toMatchObject({
    product: null,
    others: [{ name: 'Green mug' }, { name: 'Tea towel' }],
  });
  expect(chooseClosest(['tea'], [])).toEqual({ product: null, others: [] });
});

test('every product comes back once', () => {
  const name = fc.constantFrom('lait', 'Laits', 'pain', 'thé noir', 'the', '', 'Œuf', 'x');
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), fc.array(name), (wanted, names) => {
      const given = named(...names);
      const { product, others } = chooseClosest(wanted, given);
      const ids = [...(product ? [product] : []), ...others].map(({ retailerId }) => retailerId);
      expect(ids.toSorted()).toEqual(given.map(({ retailerId }) => retailerId).toSorted());
    }),
  );
});

test('articles are no words to look for, unless there are no others', () => {
  expect(tellingWords('Flocons d’avoine')).toEqual(['flocons', 'avoine']);
  expect(tellingWords('Thé à la menthe')).toEqual(['thé', 'menthe']);
  expect(tellingWords('The')).toEqual(['the']);
});

test.each([
  ['laits', 'lait'],
  ['gâteaux', 'gâteau'],
  ['bocaux', 'bocal'],
  ['boxes', 'box'],
  ['berries', 'berry'],
  ['glass', 'glass'],
  ['thé', 'thé'],
])('“%s” may be the plural of “%s”', (plural, singular) => {
  expect(singularsOf(plural)).toContain(singular);
});
