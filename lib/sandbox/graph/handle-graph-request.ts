import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import { answerMischief, type AnswerKind, type WireFault } from '@/lib/sandbox/mischief/answer-kinds';
import {
  bendAnswer,
  type BentAnswer,
  jsonAnswer,
  type WrittenAnswer,
} from '@/lib/sandbox/mischief/bend-answer';
import { isTokenExpired } from '@/lib/sandbox/mischief/is-token-expired';
import type { LoggedRequest, Sandbox } from '@/lib/sandbox/sandbox';
import { requests } from '@/lib/sandbox/tables';
import { tellEvents } from '@/lib/sandbox/webhooks/tell-events';
import { fail, ok, type Result } from '@/lib/values/result';
import { authorize } from './authorize';
import { findEndpoint } from './endpoints';
import type { GraphAnswer, GraphCall } from './graph-call';
import { servePicture } from './picture';
import { type Refusal, refusalBody, refuseParameter } from './refusal';

const bodyBytesMax = 1_000_000;

/** What leaves. A `fault` asks whoever holds the connection to do that to it in the place of the whole response. */
export type GraphReply = { response: Response; fault: WireFault | null };

/**
 * The emulated Cloud API: one request in, Meta's answer out, or the mischief that takes its place. What came of the
 * request is logged first, then told early by webhook if it must be, then answered.
 *
 * @param path the segments behind the sandbox's base address, with or without a version such as `v26.0` in front
 */
export async function handleGraphRequest(
  sandbox: Sandbox,
  request: Request,
  path: string[],
): Promise<GraphReply> {
  if (path[0] === 'pictures') return { response: await servePicture(path.slice(1)), fault: null };
  const at = sandbox.now();
  const body = await request.text();
  const result = await answer(sandbox, request, path, body);
  const { wamid = null, mischief = null, early = [] } = result.ok ? result.value : {};
  const own = written(result);
  const bent = bendAnswer(own, mischief, `${sandbox.baseUrl}/${path.join('/')}`);
  const entry = {
    at,
    method: request.method,
    path: loggedPath(request, path),
    body: body === '' ? null : body,
    wamid,
    mischief,
    ...account(own, bent, mischief),
  };
  await sandbox.db.insert(requests).values({ id: v7(), ...entry });
  sandbox.onRequest({ ...entry, accepted: wamid !== null, ...addressee(body) });
  await tellEvents(sandbox, early);
  if (bent.afterMs > 0) await sleep(bent.afterMs);
  const { status, headers, text } = bent.answer;
  return { response: new Response(text, { status, headers }), fault: bent.fault };
}

function written(result: Result<GraphAnswer, Refusal>): WrittenAnswer {
  if (result.ok) return jsonAnswer(200, result.value.body, null);
  const { httpStatus, code, headers } = result.error;
  const refusal = jsonAnswer(httpStatus, refusalBody(result.error), code);
  return { ...refusal, headers: { ...refusal.headers, ...headers } };
}

/** What Meta says where it got the request, and what of it leaves. */
function account(
  own: WrittenAnswer,
  { answer: leaving, fault }: BentAnswer,
  mischief: AnswerKind | null,
): Pick<LoggedRequest, 'httpStatus' | 'answer' | 'code' | 'answered' | 'status'> {
  const status = fault === 'cut' || fault === 'hang' ? null : leaving.status;
  const taken = mischief === null || answerMischief(mischief).accepts;
  const said = taken ? own : leaving;
  const arrived = taken || status !== null;
  return {
    httpStatus: arrived ? said.status : null,
    answer: arrived ? said.text : '',
    code: said.code,
    answered: fault === null && said === leaving,
    status,
  };
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
  if (await isTokenExpired(sandbox.db)) return ok({ body: {}, mischief: 'token_expired' });
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

/** Whom a message is for and what its sender calls it, taken from the request as it is, right or wrong. */
function addressee(text: string): { to: string | null; callbackData: string | null } {
  const body = readBody(text);
  const { to, recipient, biz_opaque_callback_data: callbackData } = body.ok ? body.value : {};
  return { to: textOrNull(to) ?? textOrNull(recipient), callbackData: textOrNull(callbackData) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The token may stand in the query; the log is not the place for it. */
function loggedPath(request: Request, path: string[]): string {
  const query = new URL(request.url).searchParams;
  query.delete('access_token');
  const search = query.toString();
  return `/${path.join('/')}${search === '' ? '' : `?${search}`}`;
}
