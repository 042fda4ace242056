import { type Refusal, refuse, refuseParameter } from '@/lib/sandbox/graph/refusal';
import { countCodePoints } from '@/lib/values/code-points';

/**
 * One field of a request. `path` starts at the top of it, a `*` standing for every item of a list. Fields
 * are required where their object is there, unless `optional`; a field no rule names is refused.
 */
export type FieldRule = { path: string; optional?: true } & (
  | { is: 'object'; neverEmpty?: true }
  | { is: 'list'; min: number; max: number }
  | { is: 'text'; max: number }
  | { is: 'boolean' }
  | { is: 'one of'; values: readonly string[] }
);

type Found = { name: string; value: unknown; parentIsThere: boolean };

/**
 * Holds `value` against `rules`, in their order.
 *
 * @returns Meta's refusal of the first field that breaks a rule, or null
 */
export function checkFields(value: unknown, rules: readonly FieldRule[]): Refusal | null {
  const unexpected = unexpectedKey(value, '', '', rules);
  if (unexpected) return unexpected;
  for (const rule of rules) {
    for (const found of findFields(value, rule.path)) {
      const refusal = checkField(found, rule, rules);
      if (refusal) return refusal;
    }
  }
  return null;
}

function checkField(found: Found, rule: FieldRule, rules: readonly FieldRule[]): Refusal | null {
  const { name, value, parentIsThere } = found;
  if (value === undefined || value === null) {
    if (rule.optional || !parentIsThere) return null;
    return refuse(131008, `Parameter ${name} is missing.`);
  }
  return checkShape(name, value, rule) ?? unexpectedKey(value, name, rule.path, rules);
}

function checkShape(name: string, value: unknown, rule: FieldRule): Refusal | null {
  switch (rule.is) {
    case 'object':
      if (!isObject(value)) return wrongType(name, 'a JSON object');
      return rule.neverEmpty && Object.keys(value).length === 0 ? empty(name) : null;
    case 'list':
      return Array.isArray(value) ? checkCount(name, value.length, rule) : wrongType(name, 'an array');
    case 'text':
      return typeof value === 'string' ? checkText(name, value, rule.max) : wrongType(name, 'a string');
    case 'boolean':
      return typeof value === 'boolean' ? null : wrongType(name, 'a boolean');
    case 'one of':
      if (typeof value !== 'string') return wrongType(name, 'a string');
      if (rule.values.includes(value)) return null;
      return refuseParameter(`Param ${name} must be one of {${rule.values.join(', ')}} - got "${value}".`);
  }
}

function checkText(name: string, text: string, max: number): Refusal | null {
  if (text.trim() === '') return empty(name);
  if (countCodePoints(text) <= max) return null;
  return refuseParameter(`Param ${name} must be at most ${max} characters long.`);
}

function checkCount(name: string, count: number, { min, max }: { min: number; max: number }): Refusal | null {
  if (count === 0) return empty(name);
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

function unexpectedKey(
  value: unknown,
  name: string,
  path: string,
  rules: readonly FieldRule[],
): Refusal | null {
  if (!isObject(value)) return null;
  const start = path === '' ? '' : `${path}.`;
  const known = rules
    .filter((rule) => rule.path.startsWith(start))
    .map((rule) => rule.path.slice(start.length).split('.')[0]);
  const key = Object.keys(value).find((candidate) => !known.includes(candidate));
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
  const inside = isObject(value) ? value : undefined;
  const child = name === '' ? step : `${name}['${step}']`;
  return [{ name: child, value: inside?.[step], parentIsThere: inside !== undefined }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
