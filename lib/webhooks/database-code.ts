import { DrizzleQueryError } from 'drizzle-orm';

/** @returns PostgreSQL's code of an error that came from the database, or the system's of a broken connection; else null. */
export function databaseCode(error: unknown): string | null {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : null;
  return typeof code === 'string' ? code : null;
}

/** Classes 08 (connection), 40 (deadlock), 53, 55 and 57 (resources, locks, shutdown): it may go better next time. */
export function isTransient(error: unknown): boolean {
  return /^(08|40|53|55|57)/.test(databaseCode(error) ?? '');
}

/** Whether asking again at once is of no use: the connection is broken, or the server is not taking any. */
export function isDatabaseAway(error: unknown): boolean {
  const code = databaseCode(error);
  return code === null ? isConnectionEnd(error) : /^(08|57|E[A-Z]+$)/.test(code);
}

/** The driver's own errors have no code. */
function isConnectionEnd(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof Error && /connection|timeout exceeded when trying to connect/i.test(cause.message);
}
