import type { Metadata } from 'next';
import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { EmptyState } from '@/components/ui/empty-state';
import { chooseSender } from '@/lib/accounts/choose-sender';
import { listSendingNumbers } from '@/lib/accounts/sending-account';
import { readHealth } from '@/lib/catalog/read-health';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { hasRight } from '@/lib/team/rights';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { HealthScreen } from './_parts/health-screen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('catalogPage.health') };
}

/** How the catalog of the number that messages leave from stands, and what to do about it. */
export default async function CatalogHealthPage() {
  const { ctx, allowed } = await requirePageContext('catalog.read');
  if (!allowed) return <Forbidden />;
  const [t, { sender }, numbers] = await Promise.all([
    requestTranslator(),
    requestPreferences(),
    listSendingNumbers(ctx.db),
  ]);
  const number = chooseSender(numbers, sender);
  const health = number && (await readHealth(ctx, number.phoneNumberId));
  return (
    <>
      <PageBar
        title={t('catalogPage.health')}
        crumbs={[{ label: t('shell.screens.catalog'), href: '/catalog' }]}
      />
      <PageMain>
        {number && health?.ok ? (
          <HealthScreen
            key={number.phoneNumberId}
            number={{
              phoneNumberId: number.phoneNumberId,
              businessName: number.businessName,
              displayNumber: number.displayNumber,
            }}
            initialHealth={health.value}
            mayMend={hasRight(ctx.actor.role, 'catalog.manage')}
          />
        ) : (
          <EmptyState text={t('catalogPage.noNumber')} />
        )}
      </PageMain>
    </>
  );
}
