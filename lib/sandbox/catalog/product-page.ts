import * as z from 'zod';
import { type Refusal, refuseParameter } from '@/lib/sandbox/graph/refusal';
import { fail, ok, type Result } from '@/lib/values/result';

// Graph's own default; Meta does not publish the most it gives on this edge.
const defaultLimit = 25;
const limitMax = 1000;

const cursorSchema = z.tuple([z.int(), z.string()]);

export type ProductCursor = { position: number; retailerId: string };
export type PageRequest = { limit: number; cursor: ProductCursor | null; backwards: boolean };

/** Reads `limit`, `after` and `before` of a Graph call. */
export function readPageRequest(query: URLSearchParams): Result<PageRequest, Refusal> {
  const limit = query.get('limit') ?? String(defaultLimit);
  if (!/^[1-9]\d*$/.test(limit)) return fail(refuseParameter('Param limit must be a positive integer.'));
  const after = query.get('after');
  const given = after ?? query.get('before');
  const cursor = given ? readCursor(given) : null;
  if (given && !cursor) return fail(refuseParameter('Invalid cursors values.'));
  const backwards = after === null && cursor !== null;
  return ok({ limit: Math.min(Number(limit), limitMax), cursor, backwards });
}

/** A cursor names a place in the order, not a row: it holds when the row goes. */
export function writeCursor({ position, retailerId }: ProductCursor): string {
  return Buffer.from(JSON.stringify([position, retailerId])).toString('base64url');
}

function readCursor(text: string): ProductCursor | null {
  try {
    const parsed = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { position: parsed[0], retailerId: parsed[1] };
  } catch {
    return null;
  }
}
