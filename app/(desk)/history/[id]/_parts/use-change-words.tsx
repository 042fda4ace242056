'use client';

import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { availabilities } from '@/lib/catalog/ui/product-state';
import { formatPrice } from '@/lib/values/price-format';
import type { Product, ProductPrice } from '@/lib/values/product';
import type { ProductChange } from './product-differences';

/** @returns what says how a product differs: what was, struck, and what is. */
export function useChangeWords(): (change: ProductChange) => ReactNode {
  const t = useTranslations('history.thenAndNow');
  const availability = useTranslations('catalog.availability');
  const wordOf = (one: Product['availability']) => availability(availabilities[one].key);
  const locale = useLocale();
  const priced = (price: ProductPrice | null) => (price ? formatPrice(price, locale) : t('none'));
  return (change) => {
    switch (change.what) {
      case 'missing':
        return <span className="text-amber">{t(`missing.${change.why}`)}</span>;
      case 'price':
      case 'salePrice':
        return (
          <BeforeAfter label={t(change.what)} before={priced(change.before)} after={priced(change.after)} />
        );
      case 'availability':
        return (
          <BeforeAfter
            label={t('availability')}
            before={wordOf(change.before)}
            after={wordOf(change.after)}
          />
        );
      case 'name':
        return <BeforeAfter label={t('name')} before={change.before} after={change.after} />;
      default:
        return t(change.what);
    }
  };
}

function BeforeAfter({ label, before, after }: { label: string; before: string; after: string }) {
  const t = useTranslations('history.thenAndNow');
  return t.rich('change', {
    label,
    before: () => (
      <s key="before">
        <bdi>{before}</bdi>
      </s>
    ),
    after: () => (
      <bdi key="after" className="font-medium text-ink">
        {after}
      </bdi>
    ),
  });
}
