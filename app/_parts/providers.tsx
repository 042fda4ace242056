'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { Translations } from '@/lib/entrypoints/translations';

type ProvidersProps = {
  locale: Locale;
  timeZone: string;
  messages: Translations;
  now: number;
  children: ReactNode;
};

/** What every page's client components stand on: the desk's words, and the cache of what was read. */
export function Providers({ locale, timeZone, messages, now, children }: ProvidersProps) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 10_000, retry: 1, refetchOnWindowFocus: true } },
      }),
  );
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone} now={new Date(now)}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </IntlProvider>
  );
}
