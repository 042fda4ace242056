import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { catalogViewCookie, senderCookie, themeCookie, zoneCookie } from '@/lib/i18n/request-headers';
import { isTimeZone } from '@/lib/values/time-zone';

export const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

export const catalogViews = ['grid', 'list'] as const;
export type CatalogView = (typeof catalogViews)[number];

type Preferences = { theme: Theme; timeZone: string; sender: string | null; catalogView: CatalogView };

/**
 * How the browser of this request wants the desk: its theme, its IANA time zone, the number it would send from,
 * and how it looks at the catalog.
 */
export const requestPreferences = cache(async (): Promise<Preferences> => {
  const jar = await cookies();
  const theme = jar.get(themeCookie)?.value;
  const zone = jar.get(zoneCookie)?.value ?? '';
  const view = jar.get(catalogViewCookie)?.value;
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    timeZone: isTimeZone(zone) ? zone : 'UTC',
    sender: jar.get(senderCookie)?.value ?? null,
    catalogView: catalogViews.find((known) => known === view) ?? 'grid',
  };
});
