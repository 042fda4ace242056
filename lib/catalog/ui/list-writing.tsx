'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { TextArea } from '@/components/ui/text-area';
import { shoppingListCharactersMax } from '@/lib/catalog/shopping-list/shopping-list-schema';
import type { useMatches } from './use-matches';

type ListWritingProps = {
  text: string;
  failure: ReturnType<typeof useMatches>['failure'];
  isLooking: boolean;
  onChange: (text: string) => void;
  onSubmit: () => void;
};

/** Where a list is written or pasted. Ctrl or ⌘ with Enter looks it up. */
export function ListWriting({ text, failure, isLooking, onChange, onSubmit }: ListWritingProps) {
  const t = useTranslations('shoppingList');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const isTooLong = text.length > shoppingListCharactersMax;

  function takeKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isLooking && !isTooLong && text.trim() !== '') onSubmit();
  }
  return (
    <div className="flex flex-col gap-3">
      <TextArea
        ref={area}
        className="[&_textarea]:min-h-48"
        label={t('text')}
        description={t('hint')}
        placeholder={t('placeholder')}
        value={text}
        limit={text.length > shoppingListCharactersMax / 2 ? shoppingListCharactersMax : undefined}
        error={fieldError()}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={takeKey}
      />
      <FailureNotice failure={failure} />
    </div>
  );

  function fieldError() {
    if (isTooLong) return t('tooLong', { max: shoppingListCharactersMax });
    return failure?.code === 'nothing_to_find' ? t('nothingToFind') : undefined;
  }
}

function FailureNotice({ failure }: Pick<ListWritingProps, 'failure'>) {
  const sentence = useFailureSentence(failure);
  if (sentence === null) return null;
  return (
    <Banner tone="bad" announced>
      {sentence}
    </Banner>
  );
}

function useFailureSentence(failure: ListWritingProps['failure']): string | null {
  const t = useTranslations();
  if (failure === null) return null;
  switch (failure.code) {
    case 'nothing_to_find':
      return null;
    case 'no_catalog':
      return t('catalog.noCatalog');
    case 'unexpected':
      return t('failures.unexpected', { reference: failure.reference });
    default:
      return t(`failures.${failure.code}`);
  }
}
