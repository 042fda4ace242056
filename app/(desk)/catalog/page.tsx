import type { Metadata } from 'next';
import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { EmptyState } from '@/components/ui/empty-state';
import { chooseSender } from '@/lib/accounts/choose-sender';
import { listSendingNumbers } from '@/lib/accounts/sending-account';
import { readHealth } from '@/lib/catalog/read-health';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { hasRight } from '@/lib/team/rights';
import { Forbidden } from '../_parts/forbidden';
import { kindNames } from '../_parts/kind-names';
import { KindNames } from '../history/_parts/kind-names';
import { CatalogScreen } from './_parts/catalog-screen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('shell.screens.catalog') };
}

/** The catalog of the number that messages leave from. */
export default async function CatalogPage() {
  const { ctx, allowed } = await requirePageContext('catalog.read');
  if (!allowed) return <Forbidden />;
  const [t, locale, { sender, catalogView }, numbers] = await Promise.all([
    requestTranslator(),
    requestLocale(),
    requestPreferences(),
    listSendingNumbers(ctx.db),
  ]);
  const number = chooseSender(numbers, sender);
  const health = number && (await readHealth(ctx, number.phoneNumberId));
  return (
    <>
      <PageBar title={t('shell.screens.catalog')} />
      <PageMain scrolls={false}>
        {number && health?.ok ? (
          <KindNames names={kindNames(locale)}>
            <CatalogScreen
              key={number.phoneNumberId}
              phoneNumberId={number.phoneNumberId}
              initialHealth={health.value}
              initialView={catalogView}
              mayCompose={hasRight(ctx.actor.role, 'compose')}
            />
          </KindNames>
        ) : (
          <EmptyState text={t('catalogPage.noNumber')} />
        )}
      </PageMain>
    </>
  );
}
