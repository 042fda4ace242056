import fc from 'fast-check';
import * as z from 'zod';
import { definitionOf, type MessageDraft, type MessageKind } from './registry';

/**
 * For tests: drafts of any kind as they may be saved, made from the shape of its schema. Most texts may be sent; blank
 * and overlong ones, and those at the edge of a limit, are among them.
 */
export function arbitraryDraft(kind: MessageKind): fc.Arbitrary<MessageDraft> {
  const { draftSchema } = definitionOf(kind);
  return arbitraryOf(z.toJSONSchema(draftSchema))
    .map((shaped) => draftSchema.safeParse(shaped).data)
    .filter((draft) => draft !== undefined);
}

function arbitraryOf(schema: z.core.JSONSchema._JSONSchema | undefined): fc.Arbitrary<unknown> {
  if (typeof schema !== 'object') throw new Error('A draft has a field of no shape');
  const types = [schema.type].flat();
  if (types.includes('null')) {
    const type = types.find((name) => name !== 'null');
    return fc.option(arbitraryOf({ ...schema, type }), { freq: 10 });
  }
  if (schema.type === 'string') return texts;
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array' && !Array.isArray(schema.items))
    return fc.array(arbitraryOf(schema.items), { maxLength: 12 });
  if (schema.type !== 'object') throw new Error(`No drafts can be made of ${JSON.stringify(schema)}`);
  const fields = Object.entries(schema.properties ?? {});
  return fc.record(Object.fromEntries(fields.map(([key, inner]) => [key, arbitraryOf(inner)])));
}

const texts = fc.oneof(
  { weight: 60, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', '\r\n', 'a\r\nb', ' a ', 'a\u0007') },
  { weight: 1, arbitrary: fc.constantFrom(24, 25, 60, 61, 100, 101).map((length) => '🍵'.repeat(length)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1024, 1025, 4063, 4064, 4065, 4096).map((length) => 'a'.repeat(length)),
  },
);
