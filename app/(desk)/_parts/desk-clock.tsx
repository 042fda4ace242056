'use client';

import type { ReactNode } from 'react';
import { IntlProvider, useLocale } from 'use-intl';

/** Within it all days and times are those of `timeZone` (IANA name), whatever the browser's own is. */
export function DeskClock({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return (
    <IntlProvider locale={useLocale()} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
