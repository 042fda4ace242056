'use client';

import { useTranslations } from 'use-intl';
import type { ShareFailure } from './share-actions';

/** The words for each way a link was not made or not taken back. */
export function useShareFailure(): (failure: ShareFailure) => string {
  const own = useTranslations('share.failures');
  const general = useTranslations('failures');
  return (failure) => {
    switch (failure.code) {
      case 'too_many_links':
      case 'not_found':
      case 'not_saved':
        return own(failure.code);
      case 'unexpected':
        return general('unexpected', { reference: failure.reference });
      default:
        return general(failure.code);
    }
  };
}
