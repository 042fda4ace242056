import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';

/**
 * @param name of the list, as Meta writes it
 * @param key what must be different in each item
 */
export function refuseRepetition<T>(
  name: string,
  key: string,
  items: readonly T[],
  keyOf: (item: T) => string | number,
): Refusal | null {
  const values = items.map(keyOf);
  if (new Set(values).size === values.length) return null;
  return refuse(131009, `${name} must not have the same ${key} twice.`);
}
