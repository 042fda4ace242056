'use server';

import { headers } from 'next/headers';
import type * as z from 'zod';
import { isOwnOrigin } from '@/lib/entrypoints/request-origin';
import { processDatabase } from '@/lib/platform/db/process-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { acceptInvitation, acceptInvitationSchema } from '@/lib/team/accept-invitation';
import { fail, type Result } from '@/lib/values/result';

export type JoinFailure = 'link_gone' | 'email_taken' | 'busy' | 'forbidden';
type FieldFailure = { field: 'name' | 'password'; code: string };

/** Lets an invited person join. Open to whoever holds the link: the link is the right. */
export async function join(
  given: z.input<typeof acceptInvitationSchema>,
): Promise<Result<{ email: string }, { code: JoinFailure } | FieldFailure>> {
  if (!isOwnOrigin(await headers(), processEnvironment().appUrl)) return fail({ code: 'forbidden' });
  const parsed = acceptInvitationSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues.find(({ path: [field] }) => field === 'name' || field === 'password');
    if (!issue) return fail({ code: 'link_gone' });
    return fail({ field: issue.path[0] as FieldFailure['field'], code: issue.message });
  }
  return acceptInvitation(processDatabase(), parsed.data, new Date());
}
