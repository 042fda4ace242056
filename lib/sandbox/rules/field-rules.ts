import { type Refusal, refuse, refuseParameter } from '@/lib/sandbox/graph/refusal';
import { countCodePoints } from '@/lib/values/code-points';

/**
 * One field of a request. `path` starts at the top of it, a `*` standing for every item of a list and a number for one
 * item. Fields are required where their object is there, unless `optional`; a field no rule names is refused, but in an
 * `open` object. Numbers may be written as texts, as Graph takes them.
 */
export type FieldRule = { path: string; optional?: true } & (
  | { is: 'object'; neverEmpty?: true; open?: true }
  | { is: 'list'; min: number; max: number }
  | { is: 'text'; max: number; mayBeEmpty?: true }
  | { is: 'url' }
  | { is: 'number'; min: number; max: number; whole?: true }
  | { is: 'boolean' }
  | { is: 'one of'; values: readonly string[]; inAnyCase?: true }
);

type Found = { name: string; value: unknown; parentIsThere: boolean };

/**
 * Holds `value` against `rules`, in their order.
 *
 * @returns Meta's refusal of the first field that breaks a rule, or null
 */
export function checkFields(value: unknown, rules: readonly FieldRule[]): Refusal | null {
  const known = knownKeys(rules);
  const unexpected = unexpectedKey(value, '', known.get(''));
  if (unexpected) return unexpected;
  for (const rule of rules) {
    for (const found of findFields(value, rule.path)) {
      const refusal = checkField(found, rule, known.get(rule.path));
      if (refusal) return refusal;
    }
  }
  return null;
}

function checkField(found: Found, rule: FieldRule, known?: ReadonlySet<string>): Refusal | null {
  const { name, value, parentIsThere } = found;
  if (value === undefined || value === null) {
    if (rule.optional || !parentIsThere) return null;
    return refuse(131008, `Parameter ${name} is missing.`);
  }
  const refusal = checkShape(name, value, rule);
  if (refusal || (rule.is === 'object' && rule.open)) return refusal;
  return unexpectedKey(value, name, known);
}

function checkShape(name: string, value: unknown, rule: FieldRule): Refusal | null {
  switch (rule.is) {
    case 'object':
      if (!isObject(value)) return wrongType(name, 'a JSON object');
      return rule.neverEmpty && Object.keys(value).length === 0 ? empty(name) : null;
    case 'list':
      return Array.isArray(value) ? checkCount(name, value.length, rule) : wrongType(name, 'an array');
    case 'number':
      return checkNumber(name, value, rule);
    case 'boolean':
      return typeof value === 'boolean' ? null : wrongType(name, 'a boolean');
    default:
      return typeof value === 'string' ? checkString(name, value, rule) : wrongType(name, 'a string');
  }
}

type StringRule = Extract<FieldRule, { is: 'text' | 'url' | 'one of' }>;

function checkString(name: string, value: string, rule: StringRule): Refusal | null {
  switch (rule.is) {
    case 'text':
      if (value.trim() === '' && !rule.mayBeEmpty) return empty(name);
      if (countCodePoints(value) <= rule.max) return null;
      return refuseParameter(`Param ${name} must be at most ${rule.max} characters long.`);
    case 'url':
      return /^https?:\/\//i.test(value) && URL.canParse(value)
        ? null
        : refuseParameter(`Param ${name} is not a valid URI.`);
    case 'one of':
      if (rule.values.includes(rule.inAnyCase ? value.toLowerCase() : value)) return null;
      return refuseParameter(`Param ${name} must be one of {${rule.values.join(', ')}} - got "${value}".`);
  }
}

function checkNumber(
  name: string,
  value: unknown,
  { min, max, whole }: { min: number; max: number; whole?: true },
): Refusal | null {
  const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const wanted = whole ? 'an integer' : 'a number';
  if (typeof given !== 'number' || !Number.isFinite(given)) return wrongType(name, wanted);
  if (given >= min && given <= max && (!whole || Number.isInteger(given))) return null;
  return refuseParameter(`Param ${name} must be ${wanted} from ${min} to ${max}.`);
}

function checkCount(name: string, count: number, { min, max }: { min: number; max: number }): Refusal | null {
  if (count === 0 && min > 0) return empty(name);
  if (count >= min && count <= max) return null;
  return refuse(131009, `${name} must have from ${min} to ${max} items, and has ${count}.`);
}

/** Recorded for a catalog message's `parameters` in 2026; its wording is taken for every empty value. */
function empty(name: string): Refusal {
  return refuse(131009, `${name.replace(/^interactive\['(\w+)'\]/, '$1')} cannot be empty.`);
}

function wrongType(name: string, wanted: string): Refusal {
  return refuseParameter(`Param ${name} must be ${wanted}.`);
}

/** The keys that rules name, by the path of the object they stand in. */
function knownKeys(rules: readonly FieldRule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const { path } of rules) {
    let place = '';
    for (const step of path.split('.')) {
      known.set(place, (known.get(place) ?? new Set()).add(step));
      place = place === '' ? step : `${place}.${step}`;
    }
  }
  return known;
}

function unexpectedKey(value: unknown, name: string, known?: ReadonlySet<string>): Refusal | null {
  if (!isObject(value)) return null;
  const key = Object.keys(value).find((candidate) => !known?.has(candidate));
  if (key === undefined) return null;
  return refuseParameter(`Unexpected key "${key}"${name === '' ? '' : ` on param ${name}`}.`);
}

function findFields(value: unknown, path: string): Found[] {
  let found: Found[] = [{ name: '', value, parentIsThere: true }];
  for (const step of path.split('.')) found = found.flatMap((parent) => stepInto(parent, step));
  return found;
}

function stepInto({ name, value }: Found, step: string): Found[] {
  if (step === '*') {
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.map((item, index) => ({ name: `${name}[${index}]`, value: item, parentIsThere: true }));
  }
  if (Array.isArray(value) && /^\d+$/.test(step)) {
    const items: unknown[] = value;
    return [{ name: `${name}[${step}]`, value: items[Number(step)], parentIsThere: true }];
  }
  const inside = isObject(value) ? value : undefined;
  const child = name === '' ? step : `${name}['${step}']`;
  return [{ name: child, value: inside?.[step], parentIsThere: inside !== undefined }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
