'use client';

import { useEffect } from 'react';
import { setPreference } from './preference-actions';

type TimeZoneCookieProps = { timeZone: string };

/** Tells the server the browser's time zone, so that both draw the same times from then on. */
export function TimeZoneCookie({ timeZone }: TimeZoneCookieProps) {
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own !== timeZone) void setPreference({ name: 'zone', value: own });
  }, [timeZone]);
  return null;
}
