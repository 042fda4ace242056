import { fail, ok, type Result } from '@/lib/values/result';
import { type Refusal, refuseParameter } from './refusal';

// Meta, message history, November 2025.
const defaultLimit = 25;
const limitMax = 100;

/** `cursor` is the number of the row where the page before it ended, or where the one after it begins. */
export type HistoryPage = { limit: number; cursor: number | null; backwards: boolean };

/** Reads `limit`, `after` and `before` of a call to the message history. */
export function readHistoryPage(query: URLSearchParams): Result<HistoryPage, Refusal> {
  const limit = Number(query.get('limit') ?? defaultLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > limitMax) {
    return fail(refuseParameter(`Param limit must be an integer from 1 to ${limitMax}.`));
  }
  const after = query.get('after');
  const given = after ?? query.get('before');
  const cursor = given === null ? null : readHistoryCursor(given);
  if (given !== null && cursor === null) return fail(refuseParameter('Invalid cursors values.'));
  return ok({ limit, cursor, backwards: after === null && cursor !== null });
}

export function writeHistoryCursor(number: number): string {
  return Buffer.from(String(number)).toString('base64');
}

function readHistoryCursor(text: string): number | null {
  const number = Buffer.from(text, 'base64').toString('latin1');
  return /^\d{1,16}$/.test(number) ? Number(number) : null;
}
