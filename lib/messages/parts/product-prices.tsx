'use client';

import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'use-intl';
import { formatPrice } from '@/lib/values/price-format';
import type { Product } from '@/lib/values/product';

type ProductPricesProps = { product: Pick<Product, 'price' | 'salePrice'>; className?: string };

/** The price to pay; before it the usual one, struck, while there is a sale. */
export function ProductPrices({ product: { price, salePrice }, className }: ProductPricesProps) {
  const t = useTranslations('catalog');
  const locale = useLocale();
  const due = salePrice ?? price;
  return (
    <span className={clsx('flex-none tabular-nums', className)}>
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
