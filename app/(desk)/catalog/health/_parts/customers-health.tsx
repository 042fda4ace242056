'use client';

import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/ui/exact-time';
import type { Commerce } from '@/lib/accounts/number-condition';
import type { CatalogHealth } from '@/lib/catalog/read-health';
import { CommerceItem } from './commerce-item';
import { HealthItem } from './health-item';

export type ShownNumber = { phoneNumberId: string; businessName: string; displayNumber: string };

type CustomersHealthProps = { number: ShownNumber; health: CatalogHealth; mayMend: boolean };

/** What holds for every product of the number: a catalog is linked, customers see it, and have a cart. */
export function CustomersHealth({ number, health: { catalogId, commerce }, mayMend }: CustomersHealthProps) {
  const t = useTranslations('catalogPage.customers');
  return (
    <section aria-labelledby="customers" className="px-5 pt-5 max-md:px-4 max-md:pt-2">
      <h2 id="customers" className="font-semibold text-head">
        {t('title')}
      </h2>
      <p className="pb-3 text-ink-2">
        <bdi>{number.businessName}</bdi>{' '}
        <span dir="ltr" className="whitespace-nowrap tabular-nums">
          {number.displayNumber}
        </span>
      </p>
      <ul>
        {catalogId === null ? (
          <HealthItem state="bad" title={t('notLinked')} text={t('notLinkedTodo')} />
        ) : (
          <HealthItem state="good" title={t('linked')} text={t('linkedId', { catalogId })} />
        )}
        {catalogId !== null && (
          <>
            <CommerceItem setting="catalogVisible" number={number} commerce={commerce} mayMend={mayMend} />
            <CommerceItem setting="cartEnabled" number={number} commerce={commerce} mayMend={mayMend} />
          </>
        )}
      </ul>
      {catalogId !== null && <ReadAt commerce={commerce} />}
    </section>
  );
}

function ReadAt({ commerce }: { commerce: Commerce | null }) {
  const t = useTranslations('catalogPage.customers');
  return (
    <p className="border-line border-t pt-2 text-ink-3 text-meta">
      {commerce ? (
        <>
          {t('readAt')} <ExactTime at={commerce.readAt} />
        </>
      ) : (
        t('notAsked')
      )}
    </p>
  );
}
