import { type NextRequest, NextResponse } from 'next/server';
import { refuseRequest } from '@/lib/entrypoints/refuse-request';
import { ownHost } from '@/lib/entrypoints/request-origin';
import { chooseLocale } from '@/lib/i18n/locales';
import { localeCookie, localeHeader, nonceHeader } from '@/lib/i18n/request-headers';
import { readEnvironment } from '@/lib/platform/env/environment';

const appUrl = readAppUrl();

/**
 * Nonce, security headers and locale, and a plain answer to what Next would call its own error. Never a guard: every
 * page, action and route authorises itself.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { method, nextUrl } = request;
  const given = { method, pathname: nextUrl.pathname, headers: request.headers, text: () => request.text() };
  const refusal = await refuseRequest(given, appUrl);
  if (refusal !== null) return secured(new NextResponse(null, { status: refusal }));
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next holds an action's origin against this header, which anybody can write.
  headers.set('x-forwarded-host', ownHost(request.headers, appUrl));
  headers.set(nonceHeader, nonce);
  headers.set('content-security-policy', policy);
  headers.set(
    localeHeader,
    chooseLocale(request.cookies.get(localeCookie)?.value, request.headers.get('accept-language')),
  );
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return secured(response);
}

export const config = {
  // Before the proxy Next holds up to 10 MB of a body in memory, whoever sends it: webhooks go past it.
  matcher: ['/((?!_next/static|favicon.ico|api/webhooks/).*)'],
};

function secured(response: NextResponse): NextResponse {
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value);
  if (appUrl.startsWith('https://')) {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
  return response;
}

/** A wrong environment has stopped the start with a sentence before a request comes. */
function readAppUrl(): string {
  const environment = readEnvironment(process.env);
  return environment.ok ? environment.value.appUrl : 'http://localhost';
}

const fixedHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Style attributes are allowed because react-aria places its pop-overs with them; style elements need the nonce. */
function contentSecurityPolicy(nonce: string): string {
  const evalInDevelopment = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment}`,
    // The overlay of `next dev` styles itself inline.
    process.env.NODE_ENV === 'development'
      ? "style-src 'self' 'unsafe-inline'"
      : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
