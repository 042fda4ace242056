import { type NextRequest, NextResponse } from 'next/server';
import { chooseLocale } from '@/lib/i18n/locales';
import { localeCookie, localeHeader, nonceHeader } from '@/lib/i18n/request-headers';

/**
 * Nonce, security headers and locale. Never a guard: every page, action and route authorises itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set(nonceHeader, nonce);
  headers.set('content-security-policy', policy);
  headers.set(
    localeHeader,
    chooseLocale(request.cookies.get(localeCookie)?.value, request.headers.get('accept-language')),
  );
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value);
  if (process.env.APP_URL?.startsWith('https://')) {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
  return response;
}

export const config = {
  // Before the proxy Next holds up to 10 MB of a body in memory, whoever sends it: webhooks go past it.
  matcher: ['/((?!_next/static|favicon.ico|api/webhooks/).*)'],
};

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
