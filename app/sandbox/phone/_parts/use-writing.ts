'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { showToast } from '@/components/ui/toast';
import { PhoneError, phoneKey, postPhone } from './phone-queries';

/** A text on its way to the business, or one that did not get there; `at` in milliseconds since 1970. */
export type UnsentText = {
  id: string;
  text: string;
  /** Retailer id of the product that it asks about. */
  about: string | null;
  at: number;
  status: 'pending' | 'failed';
};

/** What the customer writes: it stands in the thread at once, and as not sent when the sandbox did not take it. */
export function useWriting(contactId: string) {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const [unsent, setUnsent] = useState<readonly UnsentText[]>([]);

  async function send(written: UnsentText) {
    const others = (all: readonly UnsentText[]) => all.filter(({ id }) => id !== written.id);
    setUnsent((all) => [...others(all), written]);
    try {
      await postPhone('messages', { contactId, text: written.text, about: written.about });
      await queryClient.invalidateQueries({ queryKey: phoneKey });
      setUnsent(others);
    } catch (error) {
      setUnsent((all) => [...others(all), { ...written, status: 'failed' }]);
      explain(error, () => send(written));
    }
  }

  function explain(error: unknown, retry: () => Promise<void>) {
    const tooLong = error instanceof PhoneError && ['text_too_long', 'too_large'].includes(error.code);
    if (tooLong) showToast({ tone: 'bad', text: t('phone.tooLong') });
    else {
      const action = { label: t('ui.retry'), onPress: () => void retry() };
      showToast({ tone: 'bad', text: t('phone.unreachable'), action });
    }
  }

  const write = (text: string, about: string | null) =>
    void send({ id: crypto.randomUUID(), text, about, at: Date.now(), status: 'pending' });
  return { unsent, write };
}
