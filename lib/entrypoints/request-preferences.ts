import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { senderCookie, themeCookie, zoneCookie } from '@/lib/i18n/request-headers';
import { isTimeZone } from '@/lib/values/time-zone';

export const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

type Preferences = { theme: Theme; timeZone: string; sender: string | null };

/** How the browser of this request wants the desk: its theme, its IANA time zone, the number it would send from. */
export const requestPreferences = cache(async (): Promise<Preferences> => {
  const jar = await cookies();
  const theme = jar.get(themeCookie)?.value;
  const zone = jar.get(zoneCookie)?.value ?? '';
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    timeZone: isTimeZone(zone) ? zone : 'UTC',
    sender: jar.get(senderCookie)?.value ?? null,
  };
});
