import type { ReactNode } from 'react';
import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { listSenders } from '@/lib/history/list-senders';
import { hasRight } from '@/lib/team/rights';
import { Forbidden } from '../_parts/forbidden';
import { kindNames } from '../_parts/kind-names';
import { HistorySplit } from './_parts/history-split';
import { KindNames } from './_parts/kind-names';

/** The list stands for as long as one is in the history; a message opens beside it, or over it on narrow windows. */
export default async function HistoryLayout({ children }: { children: ReactNode }) {
  const [{ ctx, allowed }, t, locale] = await Promise.all([
    requirePageContext('history.own'),
    requestTranslator(),
    requestLocale(),
  ]);
  const senders = await listSenders(ctx);
  if (!allowed || !senders.ok) return <Forbidden />;
  return (
    <>
      <PageBar title={t('history.title')} />
      <PageMain scrolls={false}>
        <KindNames names={kindNames(locale)}>
          <HistorySplit mayCompose={hasRight(ctx.actor.role, 'compose')} senders={senders.value}>
            {children}
          </HistorySplit>
        </KindNames>
      </PageMain>
    </>
  );
}
