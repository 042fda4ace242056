'use client';

import { useTranslations } from 'use-intl';
import type { DecisionError } from './decision-actions';

/** @returns the sentence for a decision that was not taken. `name` is whom the message went to. */
export function useDecisionFailure(name: string): (error: DecisionError) => string {
  const t = useTranslations();
  return (error) => {
    switch (error.code) {
      case 'unexpected':
        return t('failures.unexpected', { reference: error.reference });
      case 'forbidden':
      case 'signed_out':
      case 'invalid':
      case 'too_many':
      case 'unreachable':
        return t(`failures.${error.code}`);
      case 'settled':
        return t('unconfirmed.failed.settled', { state: t(`states.${error.state}`) });
      default:
        return t(`unconfirmed.failed.${error.code}`, { name });
    }
  };
}
