'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import { messageTitleId } from '@/app/(desk)/history/_parts/message-title-id';
import { Tabs } from '@/components/ui/tabs';
import type { MessageDetail } from '@/lib/history/get-message';
import { AnswerTab } from './answer-tab';
import type { ComposeAgain } from './compose-again-button';
import { CurlTab } from './curl-tab';
import { OverviewTab } from './overview-tab';
import { PaneHeader } from './pane-header';
import { RequestTab } from './request-tab';
import { WebhooksTab } from './webhooks-tab';

const tabIds = ['overview', 'request', 'answer', 'webhooks', 'curl'] as const;

export type MessagePaneProps = {
  /** As the server knew it when the page was opened; followed from then on. */
  message: MessageDetail;
  /** Where the request went; null when its number is no longer here. */
  requestUrl: string | null;
  /** The catalog it was sent from, while that is the number's; else null. */
  todayCatalogId: string | null;
  /** Null for those who may not compose. */
  composeAgain: ComposeAgain | null;
  /** Whether the reader decides about messages nobody knows whether they were sent. */
  mayDecide: boolean;
};

/** Everything about one message. */
export function MessagePane({ message: initial, ...props }: MessagePaneProps) {
  const { requestUrl, composeAgain, mayDecide, todayCatalogId } = props;
  const t = useTranslations('history');
  const { data: message } = useQuery({
    queryKey: ['messages', 'one', initial.id],
    queryFn: ({ signal }) => readDesk<MessageDetail>(`/api/desk/messages/${initial.id}`, signal),
    initialData: initial,
  });
  const [tab, setTab] = useState<(typeof tabIds)[number]>('overview');
  return (
    <article aria-labelledby={messageTitleId} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <PaneHeader message={message} composeAgain={composeAgain} />
      <Tabs
        label={t('message')}
        tabs={tabIds.map((id) => ({ id, label: t(id) }))}
        selected={tab}
        onSelect={setTab}
        density="compact"
        listClassName="sticky top-0 z-10 bg-surface"
      >
        {tab === 'overview' && (
          <OverviewTab message={message} mayDecide={mayDecide} todayCatalogId={todayCatalogId} />
        )}
        {tab === 'request' && <RequestTab message={message} />}
        {tab === 'answer' && <AnswerTab message={message} />}
        {tab === 'webhooks' && <WebhooksTab message={message} />}
        {tab === 'curl' && <CurlTab message={message} requestUrl={requestUrl} />}
      </Tabs>
    </article>
  );
}
