'use client';

import { CircleCheck } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFailureWords } from '@/app/(desk)/history/_parts/use-failure-words';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { UnconfirmedMessage, UnconfirmedPage } from '@/lib/history/list-unconfirmed';
import type { DecisionActions } from './decision-actions';
import { UnconfirmedRow } from './unconfirmed-row';
import { useUnconfirmed } from './use-unconfirmed';

const DecisionDialog = dynamic(() => import('./decision-dialog').then((loaded) => loaded.DecisionDialog));

export type Question = { decision: 'not_sent' | 'send_again'; message: UnconfirmedMessage };

type UnconfirmedListProps = {
  initial: UnconfirmedPage;
  /** When `initial` was read, in milliseconds since 1970. */
  readAt: number;
  actions: DecisionActions;
};

/** Every message that waits for a decision, those that wait longest first, and the question that is being asked. */
export function UnconfirmedList({ initial, readAt, actions }: UnconfirmedListProps) {
  const t = useTranslations('unconfirmed');
  const words = useFailureWords();
  const list = useUnconfirmed(initial, readAt);
  const [question, setQuestion] = useState<Question | null>(null);
  const messages = list.data.pages.flatMap((page) => page.messages);
  return (
    <>
      {list.error && (
        <div className="px-5 pt-4 max-md:px-4">
          <Banner tone="bad" announced>
            {t('failedToLoad')} {words(list.error).advice}
          </Banner>
        </div>
      )}
      {messages.length === 0 ? (
        <EmptyState text={t('empty')} icon={<CircleCheck aria-hidden />} />
      ) : (
        <>
          <p className="max-w-200 text-balance px-5 py-4 text-ink-2 max-md:px-4">{t('lead')}</p>
          <ul aria-label={t('list')} className="border-line border-b">
            {messages.map((message) => (
              <UnconfirmedRow
                key={message.id}
                message={message}
                onDecide={(decision) => setQuestion({ decision, message })}
              />
            ))}
          </ul>
          {list.hasNextPage && (
            <div className="grid place-items-center py-6">
              <Button
                size="small"
                pending={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {t('more')}
              </Button>
            </div>
          )}
        </>
      )}
      {question && <DecisionDialog {...question} actions={actions} onClose={() => setQuestion(null)} />}
    </>
  );
}
