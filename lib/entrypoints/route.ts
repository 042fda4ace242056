import 'server-only';
import type * as z from 'zod';
import { processDatabase } from '@/lib/platform/db/process-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { takeTurn } from '@/lib/platform/limits/take-turn';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { type DoorOptions, reportUnexpected } from './action';
import { currentActor, type UserActor } from './current-actor';
import { isOwnOrigin } from './request-origin';

type RouteContext = Context & { actor: UserActor };
type RouteParams = { params: Promise<Record<string, string | string[]>> };

/** Bytes of JSON a route under /api/desk reads at most. */
const bodyBytesMax = 256 * 1024;

/**
 * The one door of the desk's JSON routes: origin for what changes something, session, right, limit, schema, then
 * `verb`. Path parameters, query and JSON body are given to the schema as one object; `verb` answers what becomes the JSON.
 *
 * Refusals: 401 signed out, 403 forbidden, 400 not of the schema, 413 too large, 429 too often, 500 with a reference.
 */
export function route<Schema extends z.ZodType>(
  options: DoorOptions<Schema>,
  verb: (ctx: RouteContext, input: z.output<Schema>, request: Request) => Promise<unknown>,
): (request: Request, params: RouteParams) => Promise<Response> {
  return async (request, { params }) => {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (!reading && !isOwnOrigin(request.headers, processEnvironment().appUrl))
      return refuse(403, 'forbidden');
    const actor = await currentActor();
    if (!actor) return refuse(401, 'signed_out');
    if (!hasRight(actor.role, options.right)) return refuse(403, 'forbidden');
    const turn = options.limit ? takeTurn(options.limit, actor.userId) : null;
    if (turn?.allowed === false) return refuse(429, 'too_many', { 'retry-after': String(turn.waitSeconds) });
    const given = await readInput(request, await params, reading);
    if (given instanceof Response) return given;
    const parsed = options.schema.safeParse(given);
    if (!parsed.success) return refuse(400, 'invalid');
    try {
      const answer = await verb(
        { actor, db: processDatabase(), now: () => new Date() },
        parsed.data,
        request,
      );
      return answer instanceof Response ? answer : json(200, answer);
    } catch (error) {
      return json(500, { error: { code: 'unexpected', reference: reportUnexpected(error) } });
    }
  };
}

async function readInput(
  request: Request,
  params: Record<string, unknown>,
  reading: boolean,
): Promise<unknown> {
  const query = queryOf(new URL(request.url).searchParams);
  if (reading) return { ...query, ...params };
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytesMax) return refuse(413, 'too_large');
  try {
    // Throws when the browser has gone meanwhile, as it does from a search that was typed on.
    const text = await request.text();
    if (text.length > bodyBytesMax) return refuse(413, 'too_large');
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse(400, 'invalid');
    return { ...query, ...body, ...params };
  } catch {
    return refuse(400, 'invalid');
  }
}

/** A name given once is a string, given several times a list. */
function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

function refuse(status: number, code: string, headers: Record<string, string> = {}): Response {
  return json(status, { error: { code } }, headers);
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...headers, 'cache-control': 'no-store' } });
}
