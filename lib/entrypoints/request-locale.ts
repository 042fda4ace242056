import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { createTranslator } from 'use-intl/core';
import { chooseLocale, type Locale } from '@/lib/i18n/locales';
import { localeCookie, localeHeader } from '@/lib/i18n/request-headers';
import { translations } from './translations';

/**
 * The language of this request: as the proxy chose it, unless the request itself has just changed it, which only its
 * cookies know.
 */
export const requestLocale = cache(async (): Promise<Locale> => {
  const [jar, requestHeaders] = await Promise.all([cookies(), headers()]);
  return chooseLocale(jar.get(localeCookie)?.value ?? requestHeaders.get(localeHeader) ?? undefined, null);
});

/** The desk's words in the language of this request, by dotted key, for server components. */
export async function requestTranslator() {
  const locale = await requestLocale();
  return createTranslator({ locale, messages: translations[locale] });
}
