'use server';

import { headers } from 'next/headers';
import { isOwnOrigin } from '@/lib/entrypoints/request-origin';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { processDatabase } from '@/lib/platform/db/process-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { adoptTimeZone } from '@/lib/team/adopt-time-zone';
import {
  createFirstAdministrator,
  type FirstAdministrator,
  firstAdministratorSchema,
} from '@/lib/team/first-administrator';
import { fail, ok, type Result } from '@/lib/values/result';

export type FirstRunFailure = 'link_used' | 'forbidden' | 'busy';
type FieldFailure = { field: 'name' | 'email' | 'password'; code: string };

/** Makes the first administrator. Open to whoever holds the one-time link: the link is the right. */
export async function createAdministrator(
  given: FirstAdministrator,
): Promise<Result<null, { code: FirstRunFailure } | FieldFailure>> {
  if (!isOwnOrigin(await headers(), processEnvironment().appUrl)) return fail({ code: 'forbidden' });
  const parsed = firstAdministratorSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues.find(({ path: [field] }) => field !== 'token');
    if (!issue) return fail({ code: 'link_used' });
    return fail({ field: issue.path[0] as FieldFailure['field'], code: issue.message });
  }
  const created = await createFirstAdministrator(processDatabase(), parsed.data, new Date());
  if (created.ok) {
    await adoptTimeZone(processDatabase(), (await requestPreferences()).timeZone, new Date());
    return ok(null);
  }
  const { code } = created.error;
  return code === 'email_taken' ? fail({ field: 'email', code }) : fail({ code });
}
