import 'server-only';
import { cache } from 'react';
import { processDatabase } from '@/lib/platform/db/process-database';
import { readOrganization } from '@/lib/team/organization';
import { requestPreferences } from './request-preferences';

/**
 * The IANA zone in which the desk counts days and tells times: the organization's. As long as it has none, that of the
 * browser that asks.
 */
export const deskTimeZone = cache(async (): Promise<string> => {
  const { timeZone } = await readOrganization(processDatabase());
  return timeZone ?? (await requestPreferences()).timeZone;
});
