import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { themeCookie, zoneCookie } from '@/lib/i18n/request-headers';
import { isTimeZone } from '@/lib/values/time-zone';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How the browser of this request wants the desk: its theme and its IANA time zone. */
export const requestPreferences = cache(async (): Promise<{ theme: Theme; timeZone: string }> => {
  const jar = await cookies();
  const theme = jar.get(themeCookie)?.value;
  const zone = jar.get(zoneCookie)?.value ?? '';
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    timeZone: isTimeZone(zone) ? zone : 'UTC',
  };
});
