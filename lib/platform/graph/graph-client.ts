import { askedPauseMs } from './asked-pause';
import { parseMetaJson } from './parse-json';
import { readCappedText } from './read-capped-text';

/** One deadline for connecting, headers and body together. */
const graphDeadlineMs = 20_000;
const deadlineLastMs = 250;
const bodyBytesMax = 5_000_000;

/** A call to the Graph API. `path` has no leading slash and no version. */
export type GraphCall = {
  graphUrl: string;
  version: string;
  accessToken: string;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  deadlineMs?: number;
};

/** Why nothing certain is known about a call that may have reached Meta. */
export type LostReason = 'timed_out' | 'connection_lost' | 'redirected' | 'body_lost' | 'body_too_large';

/**
 * What a call came to.
 * - `answered`: a whole answer, whatever its status; `json` is undefined when the body is not JSON, `retryAfterMs` 0 when Meta
 *   asks for no pause.
 * - `refusedConnection`: no connection was made, so the request certainly never left.
 * - `lost`: the request may have arrived and nothing more is known.
 */
export type GraphOutcome =
  | { outcome: 'answered'; status: number; json: unknown; text: string; retryAfterMs: number }
  | { outcome: 'refusedConnection'; code: string }
  | { outcome: 'lost'; reason: LostReason; status: number | null };

/**
 * Calls the Graph API once. Nothing that a network or Meta can do makes it throw: every end is a value.
 * A redirect is never followed, because `fetch` would send the POST a second time.
 */
export async function callGraph(call: GraphCall): Promise<GraphOutcome> {
  const deadline = startDeadline(call.deadlineMs ?? graphDeadlineMs);
  try {
    return await callBy(deadline.signal, call);
  } finally {
    deadline.end();
  }
}

async function callBy(signal: AbortSignal, call: GraphCall): Promise<GraphOutcome> {
  let response: Response;
  try {
    response = await fetch(graphAddress(call), {
      method: call.method,
      headers: requestHeaders(call),
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      redirect: 'error',
      signal,
    });
  } catch (error) {
    return outcomeOfFailure(error);
  }
  const body = await readCappedText(response, bodyBytesMax, signal);
  if (!body.ok) {
    const reason = signal.aborted ? 'timed_out' : body.error.code;
    return { outcome: 'lost', reason, status: response.status };
  }
  return {
    outcome: 'answered',
    status: response.status,
    json: parseMetaJson(body.value),
    text: body.value,
    retryAfterMs: askedPauseMs(response.headers),
  };
}

/**
 * Its last moments only begin when the rest is over: a process that stood still for longer than the whole has them left
 * to read the answer that came meanwhile.
 */
function startDeadline(ms: number): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const lastMs = Math.min(deadlineLastMs, ms / 2);
  const expire = () => controller.abort(new DOMException('The deadline passed.', 'TimeoutError'));
  let timer = setTimeout(() => {
    timer = setTimeout(expire, lastMs);
  }, ms - lastMs);
  return { signal: controller.signal, end: () => clearTimeout(timer) };
}

function graphAddress(call: GraphCall): string {
  const address = `${call.graphUrl.replace(/\/+$/, '')}/${call.version}/${call.path}`;
  return call.query ? `${address}?${new URLSearchParams(call.query)}` : address;
}

function requestHeaders(call: GraphCall): Record<string, string> {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${call.accessToken}`,
    Accept: 'application/json',
  };
  if (call.body !== undefined) headers['Content-Type'] = 'application/json';
  return headers;
}

/**
 * What a server's certificate can be refused for (Node, "X509 certificate error codes"). It is looked at before a byte
 * of the request leaves. Other ends of a handshake show themselves as what may also happen after it.
 */
const certificateErrors = new Set([
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** The system call that failed decides, never the code alone: a reset while connecting is safe, while reading it is not. */
function outcomeOfFailure(error: unknown): GraphOutcome {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = textProperty(cause, 'code') ?? '';
  if (failedWhileConnecting(cause)) return { outcome: 'refusedConnection', code };
  if (error instanceof DOMException && error.name === 'TimeoutError') return lost('timed_out');
  if (cause instanceof Error && cause.message === 'unexpected redirect') return lost('redirected');
  return lost('connection_lost');
}

function failedWhileConnecting(cause: unknown): boolean {
  if (cause instanceof AggregateError)
    return cause.errors.length > 0 && cause.errors.every(failedWhileConnecting);
  const code = textProperty(cause, 'code') ?? '';
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || certificateErrors.has(code)) return true;
  return ['connect', 'getaddrinfo'].includes(textProperty(cause, 'syscall') ?? '');
}

function textProperty(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const property: unknown = Reflect.get(value, name);
  return typeof property === 'string' ? property : null;
}

function lost(reason: LostReason): GraphOutcome {
  return { outcome: 'lost', reason, status: null };
}
