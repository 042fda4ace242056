import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDraft } from './arbitrary-draft';
import { convertDraft } from './convert-draft';
import type { MessageContents } from './definition';
import { definitionOf, type MessageDraft, type MessageKind, messageKinds } from './registry';

const pairs = messageKinds.flatMap((from) => messageKinds.map((to) => [from, to] as const));

describe.each(pairs)('from %s to %s', (from, to) => {
  const [source, target] = [definitionOf(from), definitionOf(to)];
  const places = new Set(Object.keys(target.emptyDraft()));

  test('what the other kind has a place for survives, and what it has not is said to be lost', () => {
    fc.assert(
      fc.property(arbitraryDraft(from), (draft) => {
        const { draft: there, lost } = convertDraft(from, draft, to);
        const [before, after] = [source.contents(draft), target.contents(there)];
        for (const part of ['header', 'body', 'footer'] as const) {
          if (places.has(part)) expect(after[part]).toBe(before[part]);
          expect(lost.includes(part)).toBe(!places.has(part) && before[part] !== '');
        }
        const [had, has] = [idsOf(from, draft), idsOf(to, there)];
        expect(has).toEqual(fittingIn(places, had));
        expect(lost.includes('products')).toBe(had.some((retailerId) => !has.includes(retailerId)));
      }),
    );
  });

  test('where nothing is lost on the way there, nothing is lost on the way back', () => {
    fc.assert(
      fc.property(arbitraryDraft(from), (drawn) => {
        const drawnContents = source.contents(drawn);
        const header = places.has('header') ? drawnContents.header : '';
        const footer = places.has('footer') ? drawnContents.footer : '';
        const draft = source.fromContents({ ...drawnContents, header, footer });
        const there = convertDraft(from, draft, to);
        if (there.lost.length > 0) return;
        const back = convertDraft(to, there.draft, from);
        expect(back.lost).toEqual([]);
        expect(said(source.contents(back.draft))).toEqual(said(source.contents(draft)));
      }),
    );
  });

  test('the new draft may be saved, and the old one is untouched', () => {
    fc.assert(
      fc.property(arbitraryDraft(from), (draft) => {
        const before = structuredClone(draft);
        const { draft: there } = convertDraft(from, draft, to);
        expect(target.draftSchema.safeParse(there).success).toBe(true);
        expect(draft).toEqual(before);
      }),
    );
  });
});

const list = {
  header: 'Teas',
  body: 'Hello',
  footer: 'Bye',
  sections: [
    { title: 'Green', productRetailerIds: ['g1', 'g2'] },
    { title: 'Black', productRetailerIds: ['b1'] },
  ],
};

describe('where kinds differ', () => {
  test('a product list keeps its first product when it becomes a single one, and says what went', () => {
    expect(convertDraft('product_list', list, 'product')).toEqual({
      draft: { productRetailerId: 'g1', body: 'Hello', footer: 'Bye' },
      lost: ['header', 'section_titles', 'products'],
    });
  });

  test('a product list shows its first product when it becomes the whole catalog', () => {
    expect(convertDraft('product_list', list, 'catalog_message').draft).toEqual({
      body: 'Hello',
      footer: 'Bye',
      thumbnailProductRetailerId: 'g1',
    });
  });

  test('a single product, or the picture of a catalog message, becomes one section', () => {
    const sections = [{ title: '', productRetailerIds: ['g1'] }];
    const product = { productRetailerId: 'g1', body: 'Hello', footer: '' };
    expect(convertDraft('product', product, 'product_list')).toEqual({
      draft: { header: '', body: 'Hello', footer: '', sections },
      lost: [],
    });
    const catalog = { body: 'Hello', footer: '', thumbnailProductRetailerId: 'g1' };
    expect(convertDraft('catalog_message', catalog, 'product_list')).toEqual({
      draft: { header: '', body: 'Hello', footer: '', sections },
      lost: [],
    });
  });

  test('a text too long for the new kind is kept whole', () => {
    const body = 'a'.repeat(4000);
    expect(convertDraft('catalog_link', { body, previewUrl: true }, 'product').draft).toMatchObject({ body });
  });

  test('the same kind is the same draft', () => {
    expect(convertDraft('product_list', list, 'product_list')).toEqual({ draft: list, lost: [] });
  });
});

function idsOf(kind: MessageKind, draft: MessageDraft): string[] {
  return definitionOf(kind)
    .productReferences(draft)
    .map(({ retailerId }) => retailerId);
}

/** Contents as a customer takes them: an empty section without a title says nothing, and a product twice is one. */
function said({ header, body, footer, sections, thumbnailProductRetailerId }: MessageContents) {
  const listed = sections.flatMap(({ productRetailerIds }) => productRetailerIds);
  const titles = sections.map(({ title }) => title).filter((title) => title !== '');
  return { header, body, footer, titles, products: new Set([thumbnailProductRetailerId, ...listed]) };
}

/** Sections hold any number of products, a field for a product holds the first. */
function fittingIn(places: ReadonlySet<string>, retailerIds: readonly string[]): readonly string[] {
  if (places.has('sections')) return retailerIds;
  return retailerIds.slice(0, [...places].some((place) => /productRetailerId$/i.test(place)) ? 1 : 0);
}
