'use client';

import { useQuery } from '@tanstack/react-query';
import { defaultEmojiDataResolver, EmojiPicker as Picker } from 'frimousse';
import { useCallback } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { fieldBoxClass, fieldInputClass } from '@/components/ui/field';
import { Spinner } from '@/components/ui/spinner';
import { EmojiList } from './emoji-list';

/** The desk's own copy of the data: nobody else is asked. */
const emojibaseUrl = '/api/desk/emoji';

/** Emoji by group, found by their names in the desk's language. Those that the system cannot draw are left out. */
export function EmojiPicker({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useTranslations('emoji');
  const ui = useTranslations('ui');
  const locale = useLocale();
  const { data, isError, refetch } = useQuery({
    queryKey: ['emoji', locale],
    queryFn: async ({ signal }) => await defaultEmojiDataResolver(locale, { emojibaseUrl, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    // Without a network it fails at once, and says so.
    networkMode: 'always',
    retry: false,
  });
  const resolveEmojiData = useCallback(() => {
    if (!data) throw new Error('The emoji are drawn before they are there.');
    return data;
  }, [data]);
  if (!data) {
    return (
      <div className="grid h-88 place-items-center content-center gap-3 p-5 text-center text-ink-2">
        {isError ? (
          <>
            <p role="alert">{t('failed')}</p>
            <Button onClick={() => void refetch()}>{ui('retry')}</Button>
          </>
        ) : (
          <p role="status" className="flex items-center gap-2">
            <Spinner />
            {t('loading')}
          </p>
        )}
      </div>
    );
  }
  return (
    <Picker.Root
      locale={locale}
      columns={9}
      resolveEmojiData={resolveEmojiData}
      onEmojiSelect={({ emoji }) => onChoose(emoji)}
      className="flex h-88 flex-col"
    >
      <div className="border-line border-b p-2">
        <div className={`${fieldBoxClass(false)} min-h-8 items-center px-2.5 touch:min-h-11`}>
          <Picker.Search
            autoFocus
            aria-label={t('search')}
            placeholder={t('search')}
            className={`${fieldInputClass} h-5 appearance-none`}
          />
        </div>
      </div>
      <EmojiList />
    </Picker.Root>
  );
}
