/** Whether a text anywhere in `value` holds the character U+0000, for which PostgreSQL has no place. Nobody types it. */
export function holdsNull(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, held]) => name.includes('\u0000') || holdsNull(held));
}
