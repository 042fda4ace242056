'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeCommerceSettingsAction } from '@/app/(desk)/catalog/actions';
import { showToast } from '@/components/ui/toast';
import type { MetaWords } from '@/lib/accounts/connection/step-outcome';

type Failure = { sentence: string; meta?: MetaWords };
type MendError = Extract<Awaited<ReturnType<typeof changeCommerceSettingsAction>>, { ok: false }>['error'];

/** Turns a commerce setting of the number on at Meta, and says what came of it. */
export function useMend(phoneNumberId: string, setting: 'catalogVisible' | 'cartEnabled') {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const [isMending, setMending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function mend() {
    setMending(true);
    setFailure(null);
    const changed = await changeCommerceSettingsAction({ phoneNumberId, [setting]: true }).catch(() => null);
    setMending(false);
    if (!changed) return setFailure({ sentence: t('failures.unreachable') });
    if (!changed.ok) return setFailure(failureOf(changed.error));
    await queryClient.invalidateQueries({ queryKey: ['catalog', 'health'] });
    // Meta may take a change and go on saying what was before.
    if (changed.value[setting] === true) {
      showToast({ tone: 'good', text: t(`catalogPage.customers.${setting}.mended`) });
    } else setFailure({ sentence: t('catalogPage.customers.notYet') });
  }

  function failureOf(error: MendError): Failure {
    switch (error.code) {
      case 'unexpected':
        return { sentence: t('failures.unexpected', { reference: error.reference }) };
      case 'signed_out':
      case 'forbidden':
      case 'too_many':
      case 'invalid':
        return { sentence: t(`failures.${error.code}`) };
      case 'invalid_input':
        return { sentence: t('failures.invalid') };
      case 'number_not_found':
        return { sentence: t('catalogPage.customers.failed.number_not_found') };
      default:
        return { sentence: t(`catalogPage.customers.failed.${error.code}`), meta: error.meta };
    }
  }
  return { isMending, failure, mend };
}
