'use client';

import { useTranslations } from 'use-intl';
import type { Product } from '@/lib/values/product';
import { ProductPrices } from '@/lib/messages/parts/product-prices';
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
        <ProductPrices product={product} className="text-end" />
        <span className="md:w-32 max-md:text-meta">
          <ProductAvailabilityLabel availability={product.availability} />
        </span>
      </span>
    </>
  );
}
