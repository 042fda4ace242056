'use client';

import { useTranslations } from 'use-intl';

/** What Meta describes with words of a closed list, which the desk has its own words for. */
export type WordedField = 'availability' | 'visibility' | 'review_status';

/** @returns Meta's word in the desk's own, and as it came where it is new to the desk. */
export function useProductWords(): (field: WordedField, word: string) => string {
  const t = useTranslations('catalogPage.words');
  return (field, word) => {
    const key = `${field}.${word === '' ? 'none' : word.replaceAll(' ', '_').toLowerCase()}`;
    return t.has(key as 'visibility.none') ? t(key as 'visibility.none') : word;
  };
}
