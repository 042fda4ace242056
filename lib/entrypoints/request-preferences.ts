import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { themeCookie, zoneCookie } from '@/lib/i18n/request-headers';

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

/** Asked of Intl rather than looked up: browsers and Node list the same zone under different names. */
function isTimeZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
