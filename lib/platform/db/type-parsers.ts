import pg from 'pg';

/**
 * How values of the database arrive, for the whole process (drizzle reads the driver's own table of parsers):
 * `bigint`, and with it `count(*)`, as a number; `numeric` as text; `timestamptz` as a Date through a column of a
 * table, as text in a raw `sql` selection.
 */
export function setTypeParsers(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, safeInteger);
}

/** @throws RangeError beyond 2^53, where a number would silently be another one */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The database gave an integer beyond 2^53: ${text}.`);
  return value;
}
