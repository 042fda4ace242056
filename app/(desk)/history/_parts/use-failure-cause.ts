'use client';

import { useMessages, useTranslations } from 'use-intl';
import type { MessageError } from '@/lib/delivery/message-state';

/** @returns the cause of a failure in two or three words, for a list; never a code. */
export function useFailureCause(): (error: MessageError) => string {
  const t = useTranslations('history');
  const causes: Readonly<Record<string, string>> = useMessages().history.causes;
  return ({ source, code, reason }) =>
    causes[reason ?? ''] ??
    causes[String(code)] ??
    t(source === 'webhook' ? 'notDelivered' : 'refusedByMeta');
}
