'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { setPreference } from '@/app/_parts/preference-actions';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { CatalogHealth } from '@/lib/catalog/read-health';
import type { CatalogView } from '@/lib/entrypoints/request-preferences';
import { CatalogProducts } from './catalog-products';
import { ProductPane } from './product-pane';
import { useCatalogAddress } from './use-catalog-address';
import { useHealth } from './use-health';

type CatalogScreenProps = {
  /** The number whose catalog is shown. */
  phoneNumberId: string;
  /** As the server knew it when the page was opened; followed from then on. */
  initialHealth: CatalogHealth;
  initialView: CatalogView;
  mayCompose: boolean;
};

/** The products, and beside them the open one; below 1200 px it takes the whole page and the list waits. */
export function CatalogScreen({ phoneNumberId, initialHealth, initialView, mayCompose }: CatalogScreenProps) {
  const t = useTranslations('catalogPage');
  const health = useHealth(phoneNumberId, initialHealth);
  const steps = useCatalogAddress();
  const [view, setView] = useState(initialView);
  const { catalogId, products } = health;
  if (catalogId === null || products === null) {
    const more = <LinkButton href="/catalog/health">{t('whatToDo')}</LinkButton>;
    return <EmptyState text={t('noCatalog')} action={more} />;
  }
  function look(next: CatalogView) {
    setView(next);
    void setPreference({ name: 'catalogView', value: next }).catch(() => undefined);
  }
  const openId = steps.address.product;
  return (
    <div
      className={clsx(
        'grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)]',
        openId !== null && 'min-[75rem]:grid-cols-[minmax(0,1fr)_440px]',
      )}
    >
      <div className={clsx('flex min-h-0 min-w-0 flex-col', openId !== null && 'max-[75rem]:hidden')}>
        <CatalogProducts
          catalogId={catalogId}
          health={health}
          products={products}
          steps={steps}
          view={view}
          onView={look}
        />
      </div>
      {openId !== null && (
        <div className="@container flex min-h-0 min-w-0 flex-col border-line min-[75rem]:border-s">
          <ProductPane
            key={openId}
            phoneNumberId={phoneNumberId}
            catalogId={catalogId}
            retailerId={openId}
            isCatalogHidden={health.commerce?.catalogVisible === false}
            mayCompose={mayCompose}
            onClose={() => steps.open(null)}
          />
        </div>
      )}
    </div>
  );
}
