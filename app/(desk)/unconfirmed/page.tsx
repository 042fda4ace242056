import type { Metadata } from 'next';
import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { listUnconfirmed } from '@/lib/history/list-unconfirmed';
import { Forbidden } from '../_parts/forbidden';
import { kindNames } from '../_parts/kind-names';
import { KindNames } from '../history/_parts/kind-names';
import { UnconfirmedList } from './_parts/unconfirmed-list';
import { markNotSentAction, sendAgainAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('unconfirmed.title') };
}

/** The messages nobody knows whether they were sent, for those who may decide about them. */
export default async function UnconfirmedPage() {
  const [{ ctx, allowed }, t, locale] = await Promise.all([
    requirePageContext('unknown.decide'),
    requestTranslator(),
    requestLocale(),
  ]);
  const first = allowed ? await listUnconfirmed(ctx, {}) : null;
  if (!first?.ok) return <Forbidden />;
  return (
    <>
      <PageBar title={t('unconfirmed.title')} />
      <PageMain>
        <KindNames names={kindNames(locale)}>
          <UnconfirmedList
            initial={first.value}
            readAt={ctx.now().getTime()}
            actions={{ markNotSent: markNotSentAction, sendAgain: sendAgainAction }}
          />
        </KindNames>
      </PageMain>
    </>
  );
}
