'use client';

import { useTranslations } from 'use-intl';
import type { MessageDetail } from '@/lib/history/get-message';
import { AsSent } from './as-sent';
import { DecisionNotice } from './decision-notice';
import { FailureNotice } from './failure-notice';
import { IncompleteNotice } from './incomplete-notice';
import { MessageTimeline } from './message-timeline';
import { ThenAndNow } from './then-and-now';

type OverviewTabProps = {
  message: MessageDetail;
  mayDecide: boolean;
  /** The catalog it was sent from, where the desk still follows that; else nobody knows what is seen today. */
  todayCatalogId: string | null;
};

/** What went wrong if anything did, what happened when, and what the customer got. */
export function OverviewTab({ message, mayDecide, todayCatalogId }: OverviewTabProps) {
  const t = useTranslations('history');
  return (
    <>
      <FailureNotice message={message} />
      <IncompleteNotice message={message} />
      <DecisionNotice message={message} mayDecide={mayDecide} />
      <div className="grid @3xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <section className="min-w-0 border-line px-5 py-4 max-md:px-4 @3xl:border-e">
          <h3 className="pb-2 font-semibold">{t('timeline')}</h3>
          <MessageTimeline message={message} />
        </section>
        <section className="min-w-0 border-line border-t px-5 py-4 max-md:px-4 @3xl:border-t-0">
          {todayCatalogId === null || message.products.length === 0 ? (
            <>
              <h3 className="pb-2 font-semibold">{t('asSent')}</h3>
              <AsSent message={message} today={null} todayCatalogId={todayCatalogId} />
            </>
          ) : (
            <ThenAndNow message={message} catalogId={todayCatalogId} />
          )}
        </section>
      </div>
    </>
  );
}
