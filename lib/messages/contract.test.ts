import { describe, expect, test } from 'vitest';
import type { FieldLimit, KindStrings } from './definition';
import { definitionOf, messageKinds } from './registry';
import { validateDraft } from './validate-draft';

test('there are kinds to hold to the contract, each under its own name', () => {
  expect(messageKinds.length).toBeGreaterThanOrEqual(4);
  for (const kind of messageKinds) expect(definitionOf(kind).kind).toBe(kind);
});

describe.each(messageKinds)('%s', (kind) => {
  const definition = definitionOf(kind);
  const { examples, limits } = definition;

  test.each(examples)('may send its example: $name', ({ account, draft, payload }) => {
    expect(validateDraft(kind, draft)).toEqual({ ok: true, value: draft });
    expect(definition.buildPayload(draft, account)).toEqual(payload);
    expect(payload.type).toBe(definition.wireType);
  });

  test.each(examples)('names the products its payload carries, in order: $name', ({ draft, payload }) => {
    expect(definition.productReferences(draft).map(({ retailerId }) => retailerId)).toEqual(idsIn(payload));
  });

  test.each(limits)('$path: takes up to $max $unit, and not one more', (limit) => {
    const path = problemPath(limit);
    expect(problemsAt(limit, limit.max), 'at the edge').toEqual([]);
    const over = problemsAt(limit, limit.max + 1);
    expect(over.map((problem) => problem.path)).toEqual([path]);
    expect(over[0]?.code).toMatch(/^too_(long|many_)/);
    expect(over[0]?.values).toEqual({ field: fieldOf(path), max: limit.max, count: limit.max + 1 });
  });

  test.each(limits)('$path: is required where the limit says so', (limit) => {
    const problems = problemsAt(limit, 0).map(({ path, code }) => ({ path, code }));
    expect(problems).toEqual(limit.min === 1 ? [{ path: problemPath(limit), code: 'required' }] : []);
  });

  const textLimits = limits.filter(({ unit }) => unit === 'code points');

  test.each(textLimits)('$path: counts an emoji as one, and so a CRLF where lines may break', (limit) => {
    expect(problemsOf(withText(limit, '🍵'.repeat(limit.max)))).toEqual([]);
    if (problemsOf(withText(limit, 'a\nb')).length > 0) return;
    expect(problemsOf(withText(limit, `a${'\r\n'.repeat(limit.max - 1)}`))).toEqual([]);
  });

  test.each(textLimits)('$path: white space alone is no text', (limit) => {
    const codes = problemsOf(withText(limit, ' \n\u00a0')).map(({ code }) => code);
    expect(codes).toEqual(limit.min === 1 ? ['required'] : []);
  });

  test.each(textLimits)('$path: refuses control characters and half an emoji', (limit) => {
    for (const text of ['a\0b', 'a\u0007b', 'a\u0085b', 'a\ud83c']) {
      const [problem] = problemsOf(withText(limit, text));
      expect(problem).toMatchObject({ path: problemPath(limit), code: 'unsendable_character' });
    }
  });

  test('a new draft may be saved, though not sent, and says nothing', () => {
    const draft = definition.emptyDraft();
    expect(definition.draftSchema.safeParse(draft)).toEqual({ success: true, data: draft });
    expect(definition.summarize(draft, [])).toEqual({ title: '', productCount: 0 });
    expect(definition.productReferences(draft)).toEqual([]);
  });

  test('neither what is saved nor what is sent has fields of no meaning', () => {
    const draft = { ...examples[0]?.draft, stray: 1 };
    expect(definition.draftSchema.safeParse(draft).success).toBe(false);
    expect(validateDraft(kind, draft)).toMatchObject({ ok: false, error: [{ path: '', code: 'invalid' }] });
  });

  test('a saved draft is bounded, and holds nothing the database would refuse', () => {
    for (const limit of textLimits) {
      for (const text of ['a'.repeat(10_001), 'a\0', '\udc00'])
        expect(definition.draftSchema.safeParse(withText(limit, text)).success).toBe(false);
      expect(definition.draftSchema.safeParse(withText(limit, 'a'.repeat(200))).success).toBe(true);
    }
  });

  test('taking a draft’s contents and making a draft of them gives the same draft', () => {
    for (const { draft } of examples) {
      const again = definition.fromContents(definition.contents(draft));
      expect(definition.contents(again)).toEqual(definition.contents(draft));
    }
  });

  test('a list shows its examples by their own words', () => {
    for (const { draft } of examples) {
      const { title } = definition.summarize(draft, []);
      expect(title).not.toBe('');
      expect(JSON.stringify(draft)).toContain(title);
    }
  });

  test('its strings are complete in both languages, and well set', () => {
    const { en, fr } = definition.strings;
    expect(keysOf(fr)).toEqual(keysOf(en));
    expect(badlySet(en, 'en')).toEqual([]);
    expect(badlySet(fr, 'fr')).toEqual([]);
  });

  /** The first example with the limited field of the given size: a text of that length, or a list of that many. */
  function problemsAt(limit: FieldLimit, size: number) {
    if (limit.unit === 'code points') return problemsOf(withText(limit, 'a'.repeat(size)));
    return problemsOf(
      withValue(limit, (items) =>
        Array.isArray(items) ? Array.from({ length: size }, () => structuredClone(items[0])) : items,
      ),
    );
  }

  function withText(limit: FieldLimit, text: string) {
    return withValue(limit, () => text);
  }

  /** Lists on the way are cut to their first item, so that only the one limit is at stake. */
  function withValue(limit: FieldLimit, change: (value: unknown) => unknown): unknown {
    const source = structuredClone(examples[0]?.draft);
    return changeAt(source, limit.path.split('.'), change);
  }

  function problemsOf(draft: unknown) {
    const result = validateDraft(kind, draft);
    return result.ok ? [] : result.error;
  }
});

function changeAt(value: unknown, path: string[], change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(firstItemsOnly(value));
  if (key === '*' && Array.isArray(value)) return [changeAt(value[0], rest, change)];
  if (typeof value !== 'object' || value === null || !(key in value))
    throw new Error(`No field ${path.join('.')}`);
  return { ...value, [key]: changeAt(Reflect.get(value, key), rest, change) };
}

/** A list whose items hold lists keeps one entry in each, so that many of its items stay within every other limit. */
function firstItemsOnly(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(
      Object.entries(item).map(([key, inner]) => [key, Array.isArray(inner) ? inner.slice(0, 1) : inner]),
    );
  });
}

function problemPath(limit: FieldLimit): string {
  return limit.path.replaceAll('*', '0');
}

function fieldOf(path: string): string {
  return path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
}

/** Every product a payload names, in the order it is written. */
function idsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key.endsWith('product_retailer_id') ? [inner] : idsIn(inner),
  );
}

function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}

function keysOf(strings: KindStrings): string[] {
  return textsOf(strings)
    .map(([path]) => path)
    .sort();
}

/** Empty strings, straight quotes, and in French the wrong space, or none, before a high mark. */
function badlySet(strings: KindStrings, language: 'en' | 'fr'): string[] {
  const bad = language === 'fr' ? /['"]|[^\u202f][;!?]|[^\u00a0]:/ : /['"]|[ \u00a0\u202f][;:!?]/;
  return textsOf(strings)
    .filter(([, text]) => text.trim() === '' || bad.test(text))
    .map(([path]) => path);
}
