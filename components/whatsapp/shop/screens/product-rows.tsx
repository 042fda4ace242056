'use client';

import type { ReactNode } from 'react';
import { ProductRow } from './product-row';
import { QuantityStepper } from './quantity-stepper';
import { RowShimmer } from './row-shimmer';
import { isSoldOut } from '@/lib/values/sendability';
import { useScreenShop } from './use-screen-shop';

type ProductRowsProps = {
  retailerIds: readonly string[];
  label: string;
  /** Whether products can be put into the cart right here. */
  ordering?: boolean;
};

/** Products in their order. Those that are no longer in the catalog are absent. */
export function ProductRows({ retailerIds, label, ordering = false }: ProductRowsProps): ReactNode {
  const { shop } = useScreenShop();
  return (
    <ul aria-label={label}>
      {retailerIds.map((retailerId) => {
        const product = shop.find(retailerId);
        if (product === 'missing') return null;
        if (product === 'loading') return <RowShimmer key={retailerId} />;
        const stepper = ordering && shop.cartEnabled && !isSoldOut(product);
        return (
          <ProductRow
            key={retailerId}
            product={product}
            control={stepper ? <QuantityStepper product={product} /> : null}
          />
        );
      })}
    </ul>
  );
}
