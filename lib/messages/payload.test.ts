import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { arbitraryDraft } from './arbitrary-draft';
import { definitionOf, messageKinds } from './registry';

/**
 * Meta's rules for the wire, said a second time and by other means than the schemas: what leaves the schemas must pass
 * here. A new wire type fails until its rules are added.
 */
const text = (max: number) =>
  z
    .string()
    .regex(/\S/)
    .regex(/^[^\r\0]*$/)
    .refine((value) => Array.from(value).length <= max);
const textObject = (max: number) => z.strictObject({ text: text(max) });
const item = z.strictObject({ product_retailer_id: text(100) });
const listAction = (title: z.ZodType) =>
  z.strictObject({
    catalog_id: z.literal('CATALOG'),
    sections: z.array(z.strictObject({ title, product_items: z.array(item).min(1) })),
  });
const productList = (title: z.ZodType, sectionsMin: number) =>
  z.strictObject({
    type: z.literal('product_list'),
    header: z.strictObject({ type: z.literal('text'), text: text(60) }),
    body: textObject(1024),
    footer: textObject(60).optional(),
    action: listAction(title).refine(
      ({ sections }) =>
        sections.length >= sectionsMin &&
        sections.length <= 10 &&
        sections.flatMap(({ product_items }) => product_items).length <= 30,
    ),
  });
const interactive = z.union([
  z.strictObject({
    type: z.literal('catalog_message'),
    body: textObject(1024),
    footer: textObject(60).optional(),
    action: z.strictObject({
      name: z.literal('catalog_message'),
      parameters: z.strictObject({ thumbnail_product_retailer_id: text(100) }),
    }),
  }),
  z.strictObject({
    type: z.literal('product'),
    body: textObject(1024).optional(),
    footer: textObject(60).optional(),
    action: z.strictObject({ catalog_id: z.literal('CATALOG'), product_retailer_id: text(100) }),
  }),
  productList(text(24).optional(), 1).refine(({ action }) => action.sections.length === 1),
  productList(text(24), 2),
]);
const wire = z.union([
  z.strictObject({ type: z.literal('interactive'), interactive }),
  z.strictObject({
    type: z.literal('text'),
    text: z.strictObject({
      preview_url: z.boolean(),
      body: text(4096).regex(/https:\/\/wa\.me\/c\/999999999999999(?!\d)/),
    }),
  }),
]);

const account = { catalogId: 'CATALOG', businessPhoneDigits: '999999999999999' };

describe.each(messageKinds)('%s', (kind) => {
  const definition = definitionOf(kind);
  const drafts = arbitraryDraft(kind);

  test('what may be sent becomes a payload by Meta’s rules', () => {
    let sent = 0;
    fc.assert(
      fc.property(drafts, (given) => {
        const parsed = definition.schema.safeParse(given);
        if (!parsed.success) return;
        sent += 1;
        const payload = definition.buildPayload(parsed.data, account);
        expect(wire.safeParse(payload).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(sent, 'the property has something to hold').toBeGreaterThan(30);
  });

  test('no payload holds undefined, null or an empty object, finished or not', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const payload = definition.buildPayload(definition.draftSchema.parse(given), account);
        expect(hollowPaths(payload)).toEqual([]);
        expect(JSON.parse(JSON.stringify(payload))).toStrictEqual(payload);
      }),
    );
  });

  test('what contents a draft has, the draft made of them has too', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const contents = definition.contents(definition.draftSchema.parse(given));
        const again = definition.contents(definition.fromContents(contents));
        const hadSections = contents.sections.length > 0;
        expect(again).toEqual(hadSections ? contents : { ...contents, sections: again.sections });
      }),
    );
  });
});

/** Paths of what must not be on the wire. Lists may be empty while a draft is unfinished. */
function hollowPaths(value: unknown, path = '$'): string[] {
  if (value === undefined || value === null) return [path];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.length === 0 && !Array.isArray(value)) return [path];
  return entries.flatMap(([key, inner]) => hollowPaths(inner, `${path}.${key}`));
}
