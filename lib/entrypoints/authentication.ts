import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { isSandboxOpen } from '@/lib/accounts/live-accounts';
import { processDatabase } from '@/lib/platform/db/process-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { type Role, roles } from '@/lib/team/rights';
import { endSession, sessionLifetimeSeconds } from '@/lib/team/sessions';
import { type SignedIn, signInThroughSandbox, signInWithPassword } from '@/lib/team/sign-in';

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
    async authorize(credentials) {
      return toUser(await signInWithPassword(processDatabase(), credentials, new Date()));
    },
  });
}

function sandboxProvider() {
  return CredentialsProvider({
    id: 'sandbox',
    credentials: { role: {} },
    async authorize(credentials) {
      const role = roles.find((known) => known === credentials?.role);
      const db = processDatabase();
      if (!role || !(await isSandboxOpen(db))) return null;
      return toUser(await signInThroughSandbox(db, role satisfies Role, new Date()));
    },
  });
}

function toUser(signedIn: SignedIn | null): SessionUser | null {
  return signedIn && { id: signedIn.userId, sessionId: signedIn.sessionId };
}
