import * as z from 'zod';
import type { GraphCall } from '@/lib/sandbox/graph/graph-call';
import { writePaging } from '@/lib/sandbox/graph/paging';
import { type Refusal, refuseParameter } from '@/lib/sandbox/graph/refusal';
import { fail, ok, type Result } from '@/lib/values/result';

// Graph's own default; Meta does not publish the most it gives on this edge.
const defaultLimit = 25;
const limitMax = 1000;

const cursorSchema = z.tuple([z.int(), z.string()]);

/** Where something stands in a list of the catalog: its position, and among equals its seller's id or key. */
export type Place = { position: number; id: string };
export type PageRequest = { limit: number; cursor: Place | null; backwards: boolean };

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

/**
 * The `paging` of a page, nothing where the page is empty.
 *
 * @param path of the list, without the version
 * @param places of what is on the page, in order
 * @param more whether there is more in the direction that was read
 */
export function pagePaging(
  call: GraphCall,
  path: string,
  places: Place[],
  { backwards, cursor }: PageRequest,
  more: boolean,
): object {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return {};
  const ends = {
    before: writeCursor(first),
    after: writeCursor(last),
    hasNext: backwards || more,
    hasPrevious: backwards ? more : cursor !== null,
  };
  return { paging: writePaging(call, path, ends) };
}

/** A cursor names a place in the order, not a row: it holds when the row goes. */
function writeCursor({ position, id }: Place): string {
  return Buffer.from(JSON.stringify([position, id])).toString('base64url');
}

function readCursor(text: string): Place | null {
  try {
    const [position, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { position, id };
  } catch {
    return null;
  }
}
