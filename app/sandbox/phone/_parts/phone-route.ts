import 'server-only';
import type * as z from 'zod';
import { reportUnexpected } from '@/lib/entrypoints/action';
import { isOwnOrigin } from '@/lib/entrypoints/request-origin';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { processSandbox } from '@/lib/runtime/open-sandbox';
import type { Sandbox } from '@/lib/sandbox/sandbox';

/** Bytes of JSON read at most: the longest message a customer can write, every character escaped. */
const bodyBytesMax = 64 * 1024;

/**
 * The one door of the phone's routes. The phone is the sandbox's, so nobody signs in, and nothing is here while the
 * sandbox is off. The query (GET) or the JSON body (POST) is given to the schema; `verb` answers what becomes the JSON.
 *
 * Refusals: 404 no sandbox, 403 another origin, 400 not of the schema, 413 too large, 500 with a reference.
 */
export function phoneRoute<Schema extends z.ZodType>(
  schema: Schema,
  verb: (sandbox: Sandbox, input: z.output<Schema>, request: Request) => Promise<unknown>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const sandbox = processSandbox();
    if (sandbox === null) return new Response(null, { status: 404 });
    const reading = request.method === 'GET';
    if (!reading && !isOwnOrigin(request.headers, processEnvironment().appUrl))
      return refusePhone(403, 'forbidden');
    const given = reading ? Object.fromEntries(new URL(request.url).searchParams) : await readBody(request);
    if (given === 'too_large') return refusePhone(413, given);
    const parsed = schema.safeParse(given);
    if (!parsed.success) return refusePhone(400, 'invalid');
    try {
      const answer = await verb(sandbox, parsed.data, request);
      return answer instanceof Response ? answer : json(200, answer);
    } catch (error) {
      return json(500, { error: { code: 'unexpected', reference: reportUnexpected(error) } });
    }
  };
}

/** An answer that says why not. */
export function refusePhone(status: number, code: string): Response {
  return json(status, { error: { code } });
}

async function readBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytesMax) return 'too_large';
  const text = await request.text();
  if (text.length > bodyBytesMax) return 'too_large';
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
