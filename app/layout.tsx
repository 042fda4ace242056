import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { requestLocale } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { translations } from '@/lib/entrypoints/translations';
import { nonceHeader } from '@/lib/i18n/request-headers';
import { Providers } from './_parts/providers';
import { StyleNonce } from './_parts/style-nonce';
import { TimeZoneCookie } from './_parts/time-zone-cookie';

export const metadata: Metadata = {
  title: { template: '%s · Vitrine', default: 'Vitrine' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, { theme, timeZone }, requestHeaders] = await Promise.all([
    requestLocale(),
    requestPreferences(),
    headers(),
  ]);
  const nonce = requestHeaders.get(nonceHeader) ?? undefined;
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <head>
        <StyleNonce nonce={nonce} />
      </head>
      <body>
        <Providers locale={locale} timeZone={timeZone} messages={translations[locale]} now={Date.now()}>
          {children}
          <TimeZoneCookie timeZone={timeZone} />
        </Providers>
      </body>
    </html>
  );
}
