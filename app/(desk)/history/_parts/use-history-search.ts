'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { guessCountry } from '@/lib/drafts/ui/guess-country';
import type { FoundInHistory } from '@/lib/history/search-history';
import { searchTextMax } from '@/lib/history/search-text-max';
import { askDesk } from './desk-request';
import { useFailureWords } from './use-failure-words';
import { useSettled } from './use-settled';

const settleMs = 150;

const nothing: FoundInHistory = { messages: [], contacts: [], products: [] };

/** What the text in the search leads to, a moment behind the typing, and what to say when that is nothing; null before there is a text. */
export function useHistorySearch(typed: string) {
  const t = useTranslations('history.search');
  const words = useFailureWords();
  const country = guessCountry(useLocale());
  const text = typed.trim().slice(0, searchTextMax);
  const settled = useSettled(text, settleMs);
  const search = useQuery({
    queryKey: ['history-search', country, settled],
    queryFn: ({ signal }) =>
      askDesk<FoundInHistory>('/api/desk/history/search', { text: settled, country }, signal),
    enabled: settled !== '',
    placeholderData: (previous) => previous,
  });
  // Not `isFetching`: what stands there may be read again, as everything is when the live connection returns.
  const isSettled = settled === text && !search.isPlaceholderData && !search.isLoading;
  return {
    found: text === '' ? nothing : (search.data ?? nothing),
    isLoading: text !== '' && !isSettled,
    error: text === '' ? null : search.error,
    retry: () => (text === '' ? Promise.resolve() : search.refetch()),
    emptyText: text === '' ? null : search.error ? words(search.error).advice : t('nothing'),
  };
}
