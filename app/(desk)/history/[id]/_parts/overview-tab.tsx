'use client';

import { useTranslations } from 'use-intl';
import type { MessageDetail } from '@/lib/history/get-message';
import { AsSent } from './as-sent';
import { DecisionNotice } from './decision-notice';
import { FailureNotice } from './failure-notice';
import { MessageTimeline } from './message-timeline';

/** What went wrong if anything did, what happened when, and what the customer got. */
export function OverviewTab({ message, mayDecide }: { message: MessageDetail; mayDecide: boolean }) {
  const t = useTranslations('history');
  return (
    <>
      <FailureNotice message={message} />
      <DecisionNotice message={message} mayDecide={mayDecide} />
      <div className="grid @3xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <section className="min-w-0 border-line px-5 py-4 max-md:px-4 @3xl:border-e">
          <h3 className="pb-2 font-semibold">{t('timeline')}</h3>
          <MessageTimeline message={message} />
        </section>
        <section className="min-w-0 border-line border-t px-5 py-4 max-md:px-4 @3xl:border-t-0">
          <h3 className="pb-2 font-semibold">{t('asSent')}</h3>
          <AsSent message={message} />
        </section>
      </div>
    </>
  );
}
