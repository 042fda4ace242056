'use client';

import { useMessages, useNow, useTranslations } from 'use-intl';
import type { UnconfirmedMessage } from '@/lib/history/list-unconfirmed';
import { MetaHistory } from './meta-history';
import { silenceOf } from './silence';

/** What there is to judge by: why nobody knows, how long no status has come, and what Meta's own history says. */
export function Evidence({ message: { id, attempt, hasWamid, createdAt } }: { message: UnconfirmedMessage }) {
  const t = useTranslations('unconfirmed');
  const reasons: Readonly<Record<string, string>> = useMessages().attemptReasons;
  const now = useNow({ updateInterval: 30_000 });
  const silentMs = now.getTime() - Date.parse(attempt?.startedAt ?? createdAt);
  return (
    <>
      <p className="pt-2">{reasons[attempt?.reason ?? ''] ?? t('died')}</p>
      <p className="max-w-160 pt-0.5 text-ink-2">
        {t(silenceOf(silentMs))} {!hasWamid && t('noWamid')}
      </p>
      {hasWamid && <MetaHistory messageId={id} />}
    </>
  );
}
