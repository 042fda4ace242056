'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useHealth } from '@/app/(desk)/catalog/_parts/use-health';
import type { CatalogHealth } from '@/lib/catalog/read-health';
import { CustomersHealth, type ShownNumber } from './customers-health';
import { ProductsHealthList } from './products-health-list';

type HealthScreenProps = {
  number: ShownNumber;
  /** As the server knew it when the page was opened; followed from then on. */
  initialHealth: CatalogHealth;
  /** Whether the reader may change at Meta what customers see. */
  mayMend: boolean;
};

/** What stands between the catalog and its customers: first what holds for all of it, then product by product. */
export function HealthScreen({ number, initialHealth, mayMend }: HealthScreenProps) {
  const t = useTranslations('catalogPage');
  const health = useHealth(number.phoneNumberId, initialHealth);
  return (
    <div className="w-full max-w-3xl pb-8">
      <Link
        href="/catalog"
        className="mx-4 mt-2 inline-flex items-center gap-1.5 rounded-thumb text-ink-3 text-meta hover:text-ink md:hidden touch:min-h-11"
      >
        <ArrowLeft className="size-3.5 rtl:-scale-x-100" aria-hidden />
        {t('back')}
      </Link>
      <CustomersHealth number={number} health={health} mayMend={mayMend} />
      {health.products && <ProductsHealthList products={health.products} />}
    </div>
  );
}
