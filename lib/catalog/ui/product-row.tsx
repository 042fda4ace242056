'use client';

import { useLocale, useTranslations } from 'use-intl';
import { formatPrice } from '@/lib/values/price-format';
import type { Product } from '@/lib/values/product';
import { ProductAvailabilityLabel, ProductObstacles } from './product-state';
import { ProductThumb } from './product-thumb';

export type ProductRowProps = {
  product: Product;
  /** Named by the message already. */
  isInMessage: boolean;
};

/** A product in a list to choose from: everything one chooses by, in two lines. */
export function ProductRow({ product, isInMessage }: ProductRowProps) {
  const t = useTranslations('catalog');
  return (
    <>
      <ProductThumb pictureId={product.pictureId} className="size-10" />
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-medium [text-align:match-parent]">{product.name}</bdi>
        <span className="flex flex-wrap gap-x-3 text-ink-3 text-meta">
          <bdi className="min-w-0 truncate">{product.retailerId}</bdi>
          {isInMessage && <span>{t('inMessage')}</span>}
          <ProductObstacles product={product} />
        </span>
      </span>
      <span className="flex flex-none flex-col items-end md:contents">
        <ProductPrices product={product} />
        <span className="md:w-32 max-md:text-meta">
          <ProductAvailabilityLabel availability={product.availability} />
        </span>
      </span>
    </>
  );
}

/** The price to pay; the usual one beside it, struck, while there is a sale. */
function ProductPrices({ product: { price, salePrice } }: { product: Product }) {
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
