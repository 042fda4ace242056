'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { displayPrice } from '@/components/whatsapp/money';
import type { Product } from '@/lib/values/product';

/** Price in the phone's language; on sale, the sale price first and the regular one struck through after it. */
export function ProductPriceLine({
  product: { price, salePrice },
}: {
  product: Pick<Product, 'price' | 'salePrice'>;
}) {
  const { language } = useWhatsAppLook();
  const current = salePrice ?? price;
  if (current === null) return null;
  return (
    <>
      <bdi>{displayPrice(current, language)}</bdi>
      {salePrice !== null && price !== null ? (
        <>
          {' '}
          <s className="opacity-80">
            <bdi>{displayPrice(price, language)}</bdi>
          </s>
        </>
      ) : null}
    </>
  );
}
