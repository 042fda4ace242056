'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { authenticationOptions } from '@/lib/entrypoints/authentication';
import { currentActor } from '@/lib/entrypoints/current-actor';
import { isOwnOrigin } from '@/lib/entrypoints/request-origin';
import { processDatabase } from '@/lib/platform/db/process-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { endSession } from '@/lib/team/sessions';

/** Ends this browser's session, in the database first: a kept cookie opens nothing. */
export async function signOut(): Promise<void> {
  if (!isOwnOrigin(await headers(), processEnvironment().appUrl)) return;
  const actor = await currentActor();
  if (actor) await endSession(processDatabase(), actor.sessionId, new Date());
  const name = authenticationOptions().cookies?.sessionToken?.name;
  if (name) (await cookies()).delete(name);
  redirect('/sign-in');
}
