import { v7 } from 'uuid';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { requests } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { authorize } from './authorize';
import { findEndpoint } from './endpoints';
import type { GraphAnswer, GraphCall } from './graph-call';
import { toMetaJson } from './meta-json';
import { servePicture } from './picture';
import { type Refusal, refusalBody, refuseParameter } from './refusal';

const bodyBytesMax = 1_000_000;

/**
 * The emulated Cloud API: one request in, Meta's answer out.
 *
 * @param path the segments behind the sandbox's base address, with or without a version such as `v26.0` in front
 */
export async function handleGraphRequest(
  sandbox: Sandbox,
  request: Request,
  path: string[],
): Promise<Response> {
  if (path[0] === 'pictures') return await servePicture(path.slice(1));
  const at = sandbox.now();
  const body = await request.text();
  const result = await answer(sandbox, request, path, body);
  const httpStatus = result.ok ? 200 : result.error.httpStatus;
  const text = toMetaJson(result.ok ? result.value.body : refusalBody(result.error));
  const entry = {
    at,
    method: request.method,
    path: loggedPath(request, path),
    body: body === '' ? null : body,
    httpStatus,
    answer: text,
    wamid: result.ok ? (result.value.wamid ?? null) : null,
  };
  await sandbox.db.insert(requests).values({ id: v7(), ...entry });
  sandbox.onRequest(entry);
  const headers = { 'Content-Type': 'application/json; charset=UTF-8', 'Cache-Control': 'no-store' };
  return new Response(text, { status: httpStatus, headers });
}

async function answer(
  sandbox: Sandbox,
  request: Request,
  path: string[],
  text: string,
): Promise<Result<GraphAnswer, Refusal>> {
  const query = new URL(request.url).searchParams;
  const refused = authorize(sandbox, request.headers, query);
  if (refused) return fail(refused);
  const versioned = /^v\d{1,3}\.\d$/.test(path[0] ?? '');
  const version = versioned ? (path[0] ?? '') : '';
  const endpoint = findEndpoint(request.method, versioned ? path.slice(1) : path);
  if (!endpoint.ok) return endpoint;
  const body = readBody(text);
  if (!body.ok) return body;
  const call: GraphCall = { sandbox, version, query, body: body.value };
  return await endpoint.value(call);
}

function readBody(text: string): Result<Record<string, unknown>, Refusal> {
  if (text.trim() === '') return ok({});
  if (text.length > bodyBytesMax) return fail(refuseParameter('The request body is too large.'));
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return ok({ ...parsed });
  } catch {
    // Said below, as for JSON of another form.
  }
  return fail(refuseParameter('The request body must be a JSON object.'));
}

/** The token may stand in the query; the log is not the place for it. */
function loggedPath(request: Request, path: string[]): string {
  const query = new URL(request.url).searchParams;
  query.delete('access_token');
  const search = query.toString();
  return `/${path.join('/')}${search === '' ? '' : `?${search}`}`;
}
