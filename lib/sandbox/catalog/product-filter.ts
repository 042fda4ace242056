import * as z from 'zod';
import { type Refusal, refuseParameter } from '@/lib/sandbox/graph/refusal';
import { fail, ok, type Result } from '@/lib/values/result';

const depthMax = 10;
const conditionsMax = 5_000;

/** What of an item a filter can ask about, and whether it is a number (Meta, product sets, November 2026). */
const filterFields = {
  retailer_id: 'text',
  name: 'text',
  availability: 'text',
  review_status: 'text',
  visibility: 'text',
  brand: 'text',
  category: 'text',
  /** Minor units of the currency. */
  price_amount: 'number',
  currency: 'text',
} as const;

export type FilterField = keyof typeof filterFields;

/** One question about one field. A number's values are numbers, a text's are texts. */
export type FilterCondition =
  | { field: FilterField; operator: 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte'; value: string | number }
  | { field: FilterField; operator: 'contains' | 'i_contains'; value: string }
  | { field: FilterField; operator: 'is_any' | 'is_not_any'; value: (string | number)[] };

/** Every part of `and` holds; any part of `or` does. */
export type ProductFilter = { and: ProductFilter[] } | { or: ProductFilter[] } | FilterCondition;

const text = z.string().refine((value) => !value.includes('\0'));
const amount = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
]);
const textOperators = z.strictObject({
  eq: text.optional(),
  neq: text.optional(),
  contains: text.optional(),
  i_contains: text.optional(),
  is_any: z.array(text).optional(),
  is_not_any: z.array(text).optional(),
});
const numberOperators = z.strictObject({
  eq: amount.optional(),
  neq: amount.optional(),
  lt: amount.optional(),
  lte: amount.optional(),
  gt: amount.optional(),
  gte: amount.optional(),
  is_any: z.array(amount).optional(),
  is_not_any: z.array(amount).optional(),
});

/** Says what is wrong with a filter; leaves `readFilter` as a refusal. */
class FilterError extends Error {}

/**
 * Reads the `filter` of a Graph call: fields with operators, `{"brand":{"eq":"…"}}`, joined by `and` and `or`, which hold
 * lists of filters. Several keys of one object all hold.
 *
 * @returns null where none is given; the refusal (code 100) of what is no filter, or asks what the sandbox does not know
 */
export function readFilter(query: URLSearchParams): Result<ProductFilter | null, Refusal> {
  const given = query.get('filter');
  if (given === null || given === '') return ok(null);
  try {
    const left = { conditions: conditionsMax };
    return ok(readPart(JSON.parse(given), 1, left));
  } catch (error) {
    if (error instanceof FilterError) return fail(refuseParameter(error.message));
    return fail(refuseParameter('Param filter must be a valid JSON object.'));
  }
}

function readPart(given: unknown, depth: number, left: { conditions: number }): ProductFilter {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || Object.keys(given).length === 0)
    throw new FilterError('Param filter must be an object of fields, "and" or "or".');
  if (depth > depthMax) throw new FilterError('Param filter is nested too deeply.');
  const parts = Object.entries(given).flatMap(([key, value]) => {
    if (key === 'and' || key === 'or') return [readList(key, value, depth, left)];
    return readConditions(key, value, left);
  });
  const [only] = parts;
  return only && parts.length === 1 ? only : { and: parts };
}

function readList(
  key: 'and' | 'or',
  value: unknown,
  depth: number,
  left: { conditions: number },
): ProductFilter {
  if (!Array.isArray(value) || value.length === 0)
    throw new FilterError(`Param filter[${key}] must be a non-empty array.`);
  const parts = value.map((part) => readPart(part, depth + 1, left));
  return key === 'and' ? { and: parts } : { or: parts };
}

function readConditions(key: string, value: unknown, left: { conditions: number }): FilterCondition[] {
  if (!isField(key)) throw new FilterError(`Param filter has an unknown field: ${key}.`);
  const schema = filterFields[key] === 'number' ? numberOperators : textOperators;
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new FilterError(`Param filter[${key}] has an unknown operator or a wrong value.`);
  const entries = Object.entries(parsed.data).filter(([, operand]) => operand !== undefined);
  left.conditions -= entries.reduce(
    (sum, [, operand]) => sum + (Array.isArray(operand) ? operand.length : 1),
    0,
  );
  if (entries.length === 0) throw new FilterError(`Param filter[${key}] needs an operator.`);
  if (left.conditions < 0) throw new FilterError('Param filter is too long.');
  return entries.map(([operator, operand]) => ({ field: key, operator, value: operand }) as FilterCondition);
}

function isField(key: string): key is FilterField {
  return Object.hasOwn(filterFields, key);
}
