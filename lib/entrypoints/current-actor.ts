import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { processDatabase } from '@/lib/platform/db/process-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import type { Actor, Context } from '@/lib/team/context';
import { hasRight, type Right } from '@/lib/team/rights';
import { findActor } from '@/lib/team/sessions';
import { authenticationOptions } from './authentication';

/** A signed-in person. */
export type UserActor = Actor & { kind: 'user' };

/** The person behind this request, looked up in the database once per request; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<UserActor | null> => {
  const name = authenticationOptions().cookies?.sessionToken?.name;
  const jar = await cookies();
  const token = name ? jar.get(name)?.value : undefined;
  if (!token) return null;
  const payload = await decode({ token, secret: processEnvironment().nextAuthSecret }).catch(() => null);
  return payload?.sessionId ? findActor(processDatabase(), payload.sessionId, new Date()) : null;
});

/**
 * For pages: the context of a person with `right`. Whoever is not signed in is sent to sign in; whoever lacks the right
 * gets `forbidden`, for which the page shows its sentence.
 */
export async function requirePageContext(
  right: Right,
): Promise<{ ctx: Context & { actor: UserActor }; allowed: boolean }> {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  return {
    ctx: { actor, db: processDatabase(), now: () => new Date() },
    allowed: hasRight(actor.role, right),
  };
}
