'use client';

import { useTranslations } from 'use-intl';
import { headClass } from './row-class';

/** Names the columns for the eye; read aloud, each row says all of it by itself. */
export function ListHead() {
  const t = useTranslations('history');
  return (
    <div aria-hidden className={headClass}>
      <span>{t('time')}</span>
      <span>{t('to')}</span>
      <span>{t('message')}</span>
      <span>{t('by')}</span>
      <span>{t('status')}</span>
    </div>
  );
}
