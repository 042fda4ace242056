'use client';

import { useTranslations } from 'use-intl';
import { DeskRequestError } from './desk-request';

/** @returns what to tell the reader of a read that failed: what to do, and what to quote. */
export function useFailureWords(): (error: Error) => { advice: string; reference?: string } {
  const t = useTranslations();
  return (error) => {
    if (!(error instanceof DeskRequestError)) return { advice: t('failures.unreachable') };
    if (error.status === 401) return { advice: t('history.signedOut') };
    if (error.status === 403) return { advice: t('failures.forbidden') };
    if (error.status === 429) return { advice: t('failures.too_many') };
    return { advice: t('history.tryAgain'), reference: error.reference };
  };
}
