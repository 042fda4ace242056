import { isActionBody } from './action-body';
import { isOwnOrigin } from './request-origin';

/**
 * Bytes that a person's browser sends at most: what Next itself takes for a Server Action. It answers more with an error
 * of 500, and so it does another origin; both are refused before they come to it, so that a 500 always means a fault.
 */
const bodyBytesMax = 1024 * 1024;

/** Doors for machines: each has a credential of its own, no browser's origin, and its own limit. */
const machineDoors = ['/api/webhooks/', '/sandbox/graph/'];

type GivenRequest = { method: string; headers: Headers; pathname: string; text: () => Promise<string> };

/**
 * What a request is answered before Next reads it; null lets it pass. It is no guard: whatever passes still authorises
 * itself.
 *
 * @returns 404 for what is no page of the desk, 403 for a change that another site asks for, 411 without and 413 with too
 *   great a length, 415 and 400 for a form and for content that no page of the desk sends
 */
export async function refuseRequest(
  { method, headers, pathname, text }: GivenRequest,
  appUrl: string,
): Promise<400 | 403 | 404 | 411 | 413 | 415 | null> {
  // Next builds its last resort as a page of its own, which is an error whoever asks for it.
  if (pathname.startsWith('/_global-error')) return 404;
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return null;
  if (machineDoors.some((door) => pathname.startsWith(door))) return null;
  if (!isOwnOrigin(headers, appUrl)) return 403;
  const length = headers.get('content-length');
  if (length === null && headers.has('transfer-encoding')) return 411;
  if (Number(length ?? 0) > bodyBytesMax) return 413;
  const contentType = headers.get('content-type') ?? '';
  // Next also takes a form for a call of an action, with the action's name in one of its fields.
  if (/^multipart\//i.test(contentType)) return 415;
  if (!headers.has('next-action')) return null;
  if (!/^text\/plain;\s*charset=utf-8$/i.test(contentType)) return 415;
  return isActionBody(await text()) ? null : 400;
}
