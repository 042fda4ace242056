'use client';

import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ProductChange } from '@/lib/catalog/list-product-changes';
import { useProductWords } from './use-product-words';

/** One change in words: its coming and going as a sentence, anything else as what was and what is. */
export function ProductChangeWords({ change: { field, before, after } }: { change: ProductChange }) {
  const t = useTranslations('catalogPage.changes');
  const say = useProductWords();
  if (field === 'appeared' || field === 'vanished' || field === 'returned') return <p>{t(field)}</p>;
  if (field === 'picture') {
    return (
      <p>{t(before === null ? 'pictureAdded' : after === null ? 'pictureRemoved' : 'pictureChanged')}</p>
    );
  }
  const isWorded = field === 'availability' || field === 'visibility' || field === 'review_status';
  const words = (value: string | null) => {
    if (isWorded) return say(field, value ?? '');
    return value === null || value === '' ? t('nothing') : value;
  };
  return (
    <p className="break-words">
      <span className="text-ink-2">{t(field)}</span> <span className="sr-only">{t('was')}</span>{' '}
      <s className="text-ink-3">
        <bdi>{words(before)}</bdi>
      </s>{' '}
      <ArrowRight className="inline size-3.5 text-ink-3 rtl:-scale-x-100" aria-hidden />{' '}
      <span className="sr-only">{t('is')}</span> <bdi className="font-medium">{words(after)}</bdi>
    </p>
  );
}
