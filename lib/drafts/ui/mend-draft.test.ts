import { describe, expect, test } from 'vitest';
import type { DraftOf } from '@/lib/messages/registry';
import { mendDraft } from './mend-draft';

const list = (...sections: [string, ...string[]][]): DraftOf<'product_list'> => ({
  header: 'Teas',
  body: 'For you',
  footer: 'Tilia',
  sections: sections.map(([title, ...productRetailerIds]) => ({ title, productRetailerIds })),
});

describe('mending a draft', () => {
  test('takes products out wherever they stand, and the sections they leave empty', () => {
    const mended = mendDraft('product_list', list(['Green', 'a', 'b'], ['Gone', 'x', 'x'], ['New']), {
      remove: ['x', 'b'],
    });
    expect(mended).toEqual({ fields: list(['Green', 'a'], ['New']), removedCount: 3 });
  });

  test('leaves a section to put products into', () => {
    const mended = mendDraft('product_list', list(['Gone', 'x'], ['Also', 'x']), { remove: ['x'] });
    expect(mended).toEqual({ fields: list(['Gone']), removedCount: 2 });
  });

  test('keeps of repeated products the first', () => {
    const mended = mendDraft(
      'product_list',
      list(['Green', 'a', 'b', 'a'], ['Black', 'b', 'c']),
      'keep_once',
    );
    expect(mended).toEqual({ fields: list(['Green', 'a', 'b'], ['Black', 'c']), removedCount: 2 });
  });

  test('puts another product in the only place, and keeps the words', () => {
    const said = { body: 'For you', footer: 'Tilia' };
    expect(mendDraft('product', { ...said, productRetailerId: 'x' }, { choose: 'a' }).fields).toEqual({
      ...said,
      productRetailerId: 'a',
    });
    const thumbnail = { ...said, thumbnailProductRetailerId: 'x' };
    expect(mendDraft('catalog_message', thumbnail, { choose: 'a' }).fields).toEqual({
      ...said,
      thumbnailProductRetailerId: 'a',
    });
  });
});
