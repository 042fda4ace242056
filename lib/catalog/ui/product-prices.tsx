'use client';

import { useLocale, useTranslations } from 'use-intl';
import { formatPrice } from '@/lib/values/price-format';
import type { Product } from '@/lib/values/product';

/** The price to pay; the usual one beside it, struck, while there is a sale. */
export function ProductPrices({ product: { price, salePrice } }: { product: Product }) {
  const t = useTranslations('catalog');
  const locale = useLocale();
  const due = salePrice ?? price;
  return (
    <span className="flex-none text-end tabular-nums">
      {price && salePrice && (
        <>
          <span className="sr-only">{t('usualPrice')}</span>
          <s className="text-ink-3 text-meta">{formatPrice(price, locale)}</s>{' '}
          <span className="sr-only">{t('salePrice')}</span>
        </>
      )}
      {due && <bdi>{formatPrice(due, locale)}</bdi>}
    </span>
  );
}
