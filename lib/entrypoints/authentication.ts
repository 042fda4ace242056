import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { isSandboxOpen } from '@/lib/accounts/live-accounts';
import { slowedError } from '@/lib/i18n/sign-in-error';
import { processDatabase } from '@/lib/platform/db/process-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { logger } from '@/lib/platform/log/logger';
import { roles } from '@/lib/team/rights';
import { endSession, sessionLifetimeSeconds } from '@/lib/team/sessions';
import { type SignedIn, signInThroughSandbox, signInWithPassword } from '@/lib/team/sign-in';
import { clientAddress } from './client-address';

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string;
  }
}

/**
 * next-auth with a cookie that carries nothing but the id of our session row: the row is looked up on every request,
 * so a revoked session or a changed role counts at once.
 */
export function authenticationOptions(): NextAuthOptions {
  const { appUrl, nextAuthSecret } = processEnvironment();
  const secure = appUrl.startsWith('https://');
  return {
    secret: nextAuthSecret,
    session: { strategy: 'jwt', maxAge: sessionLifetimeSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: secure ? '__Host-vitrine.session' : 'vitrine.session',
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [passwordProvider(), sandboxProvider()],
    logger: {
      // next-auth's own words and metadata hold what was typed.
      error: (code) => logger.warn({ code }, 'next-auth met an error'),
      warn: (code) => logger.debug({ code }, 'next-auth warned'),
      debug: () => undefined,
    },
    callbacks: {
      jwt({ token, user }) {
        return user ? { sub: user.id, sessionId: (user as SessionUser).sessionId } : token;
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sessionId) await endSession(processDatabase(), token.sessionId, new Date());
      },
    },
  };
}

type SessionUser = { id: string; sessionId: string };

function passwordProvider() {
  return CredentialsProvider({
    id: 'password',
    credentials: { email: {}, password: {} },
    async authorize(credentials, request) {
      const headers = headersOf(request);
      const { sandbox, trustedProxies } = processEnvironment();
      const signedIn = await signInWithPassword(
        processDatabase(),
        credentials,
        { sandbox, address: clientAddress(headers, trustedProxies), userAgent: headers.get('user-agent') },
        new Date(),
      );
      if (signedIn.ok) return toUser(signedIn.value);
      if (signedIn.error.code === 'refused') return null;
      // What is thrown here reaches the browser as the error's name.
      throw new Error(slowedError(signedIn.error.seconds));
    },
  });
}

function sandboxProvider() {
  return CredentialsProvider({
    id: 'sandbox',
    credentials: { role: {} },
    async authorize(credentials, request) {
      const role = roles.find((known) => known === credentials?.role);
      const db = processDatabase();
      if (!role || !(await isSandboxOpen(db))) return null;
      const userAgent = headersOf(request).get('user-agent');
      return toUser(await signInThroughSandbox(db, role, new Date(), userAgent));
    },
  });
}

/** next-auth passes the request's headers as a plain object. */
function headersOf(request: { headers?: Record<string, string> }): Headers {
  return new Headers(request.headers ?? {});
}

function toUser(signedIn: SignedIn | null): SessionUser | null {
  return signedIn && { id: signedIn.userId, sessionId: signedIn.sessionId };
}
