import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDraft } from '@/lib/messages/arbitrary-draft';
import { buildRequestBody } from '@/lib/messages/build-request-body';
import type { FieldLimit } from '@/lib/messages/definition';
import type { FieldProblem } from '@/lib/messages/field-problem';
import { definitionOf, type MessageDraft, type MessageKind, messageKinds } from '@/lib/messages/registry';
import { isBlank } from '@/lib/messages/texts';
import { validateDraft } from '@/lib/messages/validate-draft';
import type { Refusal } from '@/lib/sandbox/graph/refusal';
import { checkMessage } from '@/lib/sandbox/rules/check-message';
import { interactiveTypes } from '@/lib/sandbox/rules/interactive-types';
import { defaultSettings } from '@/lib/sandbox/settings';

/** The longest number there is, so that the link of a catalog link takes all the room that is kept for it. */
const account = { catalogId: '367025965434465', businessPhoneDigits: '999999999999999' };

/** What Meta documents for each object on the wire: every key that may stand in a body, `*` for any item of a list. */
const envelopeKeys = ['messaging_product', 'recipient_type', 'to', 'type'];
const documentedKeys: Record<string, readonly string[]> = {
  text: ['text', 'text.body', 'text.preview_url'],
  catalog_message: interactiveKeys('action.name', 'action.parameters.thumbnail_product_retailer_id'),
  product: interactiveKeys('action.catalog_id', 'action.product_retailer_id'),
  product_list: interactiveKeys(
    'header.type',
    'header.text',
    'action.catalog_id',
    'action.sections.*.title',
    'action.sections.*.product_items.*.product_retailer_id',
  ),
};

type OwnRefusal = {
  why: string;
  covers: (kind: MessageKind, problem: FieldProblem, draft: unknown) => boolean;
};

/** What the schemas refuse and Meta, as far as its pages say, does not. Anything else must be refused by both. */
const oursAlone: readonly OwnRefusal[] = [
  {
    why: 'Meta calls the thumbnail optional, yet its servers have refused catalog messages without one',
    covers: (kind, { path, code }, draft) =>
      kind === 'catalog_message' &&
      path === 'thumbnailProductRetailerId' &&
      code === 'required' &&
      valueAt(draft, path) === null,
  },
  {
    why: 'room for the link is kept even when the body holds it already, or ends in space that gives way to it',
    covers: (kind, { path, code }, draft) =>
      kind === 'catalog_link' &&
      path === 'body' &&
      code === 'too_long' &&
      /https:\/\/wa\.me\/c\/999999999999999|\s$/.test(String(valueAt(draft, path))),
  },
  {
    why: 'control characters are not among what Meta’s pages speak of',
    covers: (_, { code }) => code === 'unsendable_character',
  },
  {
    why: 'an optional text of white space alone is left out of the body, however long it is',
    covers: (_, { path, code }, draft) => code === 'too_long' && isBlank(String(valueAt(draft, path))),
  },
];

describe.each(messageKinds)('%s', (kind) => {
  const definition = definitionOf(kind);
  const drafts = mutatedDrafts(kind);

  test('every draft that may be sent builds a body that the sandbox takes', () => {
    let sent = 0;
    fc.assert(
      fc.property(drafts, (draft) => {
        if (!definition.schema.safeParse(draft).success) return;
        sent += 1;
        expect(refusalOf(bodyOf(kind, draft))).toBeNull();
      }),
      { numRuns: 1000 },
    );
    expect(sent, 'the property has something to hold').toBeGreaterThan(100);
  });

  test('every draft that may not be sent builds a body that the sandbox refuses, our own rules aside', () => {
    let refused = 0;
    fc.assert(
      fc.property(drafts, (draft) => {
        const metas = problemsOf(kind, draft).filter(
          (problem) => !oursAlone.some(({ covers }) => covers(kind, problem, draft)),
        );
        if (metas.length === 0) return;
        refused += 1;
        expect(refusalOf(bodyOf(kind, draft)), JSON.stringify(metas)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
    expect(refused, 'the property has something to hold').toBeGreaterThan(30);
  });

  test.each(definition.limits)(
    '$path: up to $max $unit both sides take it, and neither takes one more',
    (limit) => {
      for (const sign of ['a', '🍵']) {
        const edge = draftWith(kind, limit, sizedValue(limit, limit.max, sign));
        expect(problemsOf(kind, edge)).toEqual([]);
        expect(refusalOf(bodyOf(kind, edge))).toBeNull();
        const over = draftWith(kind, limit, sizedValue(limit, limit.max + 1, sign));
        expect(problemsOf(kind, over)).not.toEqual([]);
        expect(refusalOf(bodyOf(kind, over))).not.toBeNull();
      }
    },
  );

  const required = definition.limits.filter(({ min }) => min === 1);

  test.each(required)('$path: is required on both sides, or it is said to be ours alone', (limit) => {
    for (const draft of draftsWithout(kind, limit)) {
      const problems = problemsOf(kind, draft);
      expect(problems).not.toEqual([]);
      const ours = problems.every((problem) => oursAlone.some(({ covers }) => covers(kind, problem, draft)));
      const refusal = refusalOf(bodyOf(kind, draft));
      expect(refusal === null, JSON.stringify(draft)).toBe(ours);
    }
  });

  test('no body holds undefined, null, an empty object or a key that Meta does not document', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const body = bodyOf(kind, draft);
        expect(hollowPaths(body)).toEqual([]);
        expect(keyPaths(body).filter((path) => !isDocumented(body, path))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('a catalog message without a thumbnail is refused where Meta’s servers want one', () => {
  const thumbnail = definitionOf('catalog_message').limits.find(({ path }) => path.startsWith('thumbnail'));
  if (!thumbnail) throw new Error('A catalog message has no thumbnail');
  const body = bodyOf(
    'catalog_message',
    draftWith('catalog_message', thumbnail, () => null),
  );
  expect(refusalOf(body)).toBeNull();
  expect(refusalOf(body, { ...defaultSettings, omittedThumbnail: 'refused' })).toMatchObject({
    code: 131009,
  });
});

/** What the sandbox says of a body before it looks at the catalog or at the recipient. */
function refusalOf(body: Record<string, unknown>, settings = defaultSettings): Refusal | null {
  const refusal = checkMessage(body);
  if (refusal || body.type !== 'interactive') return refusal;
  const rules = interactiveTypes.get(String(valueAt(body, 'interactive.type')));
  if (!rules) throw new Error('An interactive body of no known type was taken');
  const demand = rules.demand(body.interactive, settings);
  return demand.ok ? null : demand.error;
}

function bodyOf(kind: MessageKind, draft: MessageDraft): Record<string, unknown> {
  const payload = definitionOf(kind).buildPayload(draft, account);
  return buildRequestBody({ payload, recipient: { phone: '+16505551234' } });
}

function problemsOf(kind: MessageKind, draft: MessageDraft): FieldProblem[] {
  const result = validateDraft(kind, draft);
  return result.ok ? [] : result.error;
}

/** Drafts of any making, and the examples, each with up to three of its values changed for an awkward one. */
function mutatedDrafts(kind: MessageKind): fc.Arbitrary<MessageDraft> {
  const { draftSchema, examples, limits } = definitionOf(kind);
  const change = fc.record({
    place: fc.nat(),
    text: awkwardTexts(limits),
    count: fc.constantFrom(...counts),
  });
  const start = fc.oneof(arbitraryDraft(kind), fc.constantFrom(...examples.map(({ draft }) => draft)));
  return fc
    .tuple(start, fc.array(change, { maxLength: 3 }))
    .map(([draft, changes]) =>
      changes.reduce<unknown>((changed, { place, text, count }) => {
        const paths = valuePaths(changed);
        return changeAt(changed, paths[place % paths.length] ?? [], (value) => awkward(value, text, count));
      }, draft),
    )
    .map((changed) => draftSchema.safeParse(changed).data)
    .filter((draft) => draft !== undefined);
}

const counts = [0, 1, 2, 3, 10, 11, 15, 16, 30, 31];

function awkwardTexts(limits: readonly FieldLimit[]): fc.Arbitrary<string | null> {
  const edges = limits
    .filter(({ unit }) => unit === 'code points')
    .flatMap(({ max }) => [max, max + 1])
    .flatMap((length) => [
      'a'.repeat(length),
      '🍵'.repeat(length),
      `${'\r\n'.repeat(length - 1)}a`,
      ' '.repeat(length),
      `a${' '.repeat(length - 1)}`,
    ]);
  const link = `https://wa.me/c/${account.businessPhoneDigits}`;
  const odd = [
    '',
    ' ',
    '\r\n',
    '\r',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    'a\rb',
    '\u0007',
    'e\u0301',
    '👩‍👩‍👧',
  ];
  const links = [link, `${link}5`, `${'a'.repeat(4080)} ${link}`];
  return fc.oneof(fc.constantFrom(...edges), fc.constantFrom(null, ...odd, ...links));
}

function awkward(value: unknown, text: string | null, count: number): unknown {
  if (typeof value === 'boolean') return !value;
  if (!Array.isArray(value)) return text;
  const items: unknown[] = value;
  return items.length === 0
    ? items
    : Array.from({ length: count }, (_, index) => items[index % items.length]);
}

/** Paths of all texts, lists and switches of a draft. */
function valuePaths(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, inner]) => valuePaths(inner, [...path, key]));
  return Array.isArray(value) ? [path, ...inside] : inside;
}

/** The first example with one field changed; of the lists on the way only the first item is left. */
function draftWith(
  kind: MessageKind,
  { path }: FieldLimit,
  change: (value: unknown) => unknown,
): MessageDraft {
  const { draftSchema, examples } = definitionOf(kind);
  return draftSchema.parse(changeAt(examples[0]?.draft, path.split('.'), change));
}

/** Drafts whose field is left empty in every way in which a saved draft may leave it. */
function draftsWithout(kind: MessageKind, limit: FieldLimit): MessageDraft[] {
  if (limit.unit === 'items') return [draftWith(kind, limit, () => [])];
  const { draftSchema, examples } = definitionOf(kind);
  return ['', ' ', '\r\n', null]
    .map((text) => changeAt(examples[0]?.draft, limit.path.split('.'), () => text))
    .map((draft) => draftSchema.safeParse(draft).data)
    .filter((draft) => draft !== undefined);
}

function sizedValue({ unit }: FieldLimit, size: number, sign: string): (value: unknown) => unknown {
  if (unit === 'code points') return () => sign.repeat(size);
  return (value) => (Array.isArray(value) ? Array.from({ length: size }, () => value[0]) : value);
}

function changeAt(value: unknown, path: string[], change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (key === '*' && Array.isArray(value)) return [changeAt(value[0], rest, change)];
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (String(index) === key ? changeAt(item, rest, change) : item));
  }
  if (typeof value !== 'object' || value === null || !(key in value)) throw new Error(`No field ${key}`);
  return { ...value, [key]: changeAt(Reflect.get(value, key), rest, change) };
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
      value,
    );
}

function interactiveKeys(...leaves: string[]): string[] {
  const paths = ['type', 'body.text', 'footer.text', ...leaves].map((leaf) =>
    `interactive.${leaf}`.split('.'),
  );
  return paths.flatMap((path) => path.map((_, index) => path.slice(0, index + 1).join('.')));
}

function isDocumented(body: Record<string, unknown>, path: string): boolean {
  const wireType = String(body.type === 'interactive' ? valueAt(body, 'interactive.type') : body.type);
  return [...envelopeKeys, ...(documentedKeys[wireType] ?? [])].includes(path);
}

/** Every path of a body, `*` for any item of a list. */
function keyPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? '*' : key;
    const inside = path === '' ? step : `${path}.${step}`;
    return [inside, ...keyPaths(inner, inside)];
  });
}

/** Paths of what says nothing on the wire. Lists may be empty while a draft is unfinished. */
function hollowPaths(value: unknown, path = '$'): string[] {
  if (value === undefined || value === null) return [path];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.length === 0 && !Array.isArray(value)) return [path];
  return entries.flatMap(([key, inner]) => hollowPaths(inner, `${path}.${key}`));
}
