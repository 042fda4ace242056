/**
 * Whether a request that changes something comes from the desk's own pages. Browsers send `Origin` with every POST, so
 * one without it, or with another's, is refused (OWASP, Cross-Site Request Forgery Prevention, 2026).
 */
export function isOwnOrigin(headers: Headers, appUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  return ownOrigins(appUrl).includes(headers.get('origin') ?? '');
}

/** @returns the desk's own host under the name by which this request's page was opened. */
export function ownHost(headers: Headers, appUrl: string): string {
  const origin = headers.get('origin') ?? '';
  return new URL(ownOrigins(appUrl).includes(origin) ? origin : appUrl).host;
}

/** On loopback the desk answers under both of its names. */
function ownOrigins(appUrl: string): string[] {
  const { protocol, hostname, port, origin } = new URL(appUrl);
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') return [origin];
  const suffix = port === '' ? '' : `:${port}`;
  return [`${protocol}//localhost${suffix}`, `${protocol}//127.0.0.1${suffix}`];
}
