'use client';

import { useQuery } from '@tanstack/react-query';
import { useFormatter, useMessages, useTranslations } from 'use-intl';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import { Button } from '@/components/ui/button';
import type { MetaHistory as Told } from '@/lib/delivery/read-meta-history';

/** Asks Meta what it knows of a message, when somebody wants to know. */
export function MetaHistory({ messageId }: { messageId: string }) {
  const t = useTranslations('unconfirmed');
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['meta-history', messageId],
    queryFn: ({ signal }) => readDesk<Told>(`/api/desk/messages/${messageId}/meta-history`, signal),
    enabled: false,
    retry: false,
  });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-2">
      <Button size="small" pending={isFetching} onClick={() => void refetch()}>
        {t('askMeta')}
      </Button>
      <div role="status">
        {error && t('metaNoAnswer')}
        {!error && data && <Answer told={data} />}
      </div>
    </div>
  );
}

function Answer({ told }: { told: Told }) {
  const t = useTranslations('unconfirmed');
  const words: Readonly<Record<string, string>> = useMessages().unconfirmed.metaEvents;
  const format = useFormatter();
  if (told.outcome === 'no_answer') return t('metaNoAnswer');
  if (told.outcome === 'refused') return t('metaRefused', { code: String(told.code) });
  if (told.events.length === 0) return t('metaKnowsNothing');
  const events = told.events.map(({ status, at }) => {
    const word = words[status] ?? status;
    return at
      ? `${word} ${format.dateTime(new Date(at), { dateStyle: 'short', timeStyle: 'medium' })}`
      : word;
  });
  return `${t('metaTold')} ${format.list(events, { type: 'unit' })}`;
}
