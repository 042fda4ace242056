'use client';

import { useMemo } from 'react';
import { createTranslator, useLocale } from 'use-intl';

/** A kind's own words in the reader's language, by dotted key. */
export function useKindText<Strings extends Record<string, unknown>>(strings: { en: Strings; fr: Strings }) {
  const locale = useLocale();
  const messages = strings[locale];
  return useMemo(() => createTranslator({ locale, messages }), [locale, messages]);
}
