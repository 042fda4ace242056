'use client';

import { useTranslations } from 'use-intl';
import type { ActionError } from '@/lib/entrypoints/action';

/** The words for what any action may answer, and for not reaching the desk at all. */
export function useFailureSentence(): (error: ActionError | { code: 'unreachable' }) => string {
  const t = useTranslations('failures');
  return (error) =>
    error.code === 'unexpected' ? t('unexpected', { reference: error.reference }) : t(error.code);
}
