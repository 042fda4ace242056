import { isOwnOrigin } from './request-origin';

/**
 * Bytes that a person's browser sends at most: what Next itself takes for a Server Action. It answers more with an error
 * of 500, and so it does another origin; both are refused before they come to it, so that a 500 always means a fault.
 */
const bodyBytesMax = 1024 * 1024;

/** Doors for machines: each has a credential of its own, no browser's origin, and its own limit. */
const machineDoors = ['/api/webhooks/', '/sandbox/graph/'];

/**
 * What a request is answered before anything of it is read; null lets it pass. It is no guard: whatever passes still
 * authorises itself.
 *
 * @returns 403 for a change that another site asks for, 411 without and 413 with too great a length, 415 for a Server
 *   Action in a form in which no browser sends one
 */
export function refuseRequest(
  { method, headers, pathname }: { method: string; headers: Headers; pathname: string },
  appUrl: string,
): 403 | 411 | 413 | 415 | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return null;
  if (machineDoors.some((door) => pathname.startsWith(door))) return null;
  if (!isOwnOrigin(headers, appUrl)) return 403;
  const length = headers.get('content-length');
  if (length === null && headers.has('transfer-encoding')) return 411;
  if (Number(length ?? 0) > bodyBytesMax) return 413;
  if (headers.has('next-action') && !isActionForm(headers.get('content-type') ?? '')) return 415;
  return null;
}

function isActionForm(contentType: string): boolean {
  return /^text\/plain;\s*charset=utf-8$|^multipart\/form-data;\s*boundary=\S+$/i.test(contentType);
}
