'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { formatPrice } from '@/lib/values/price-format';
import type { Product } from '@/lib/values/product';

/** Price in the phone's language; on sale, the sale price first and the regular one struck through after it. */
export function ProductPriceLine({
  product: { price, salePrice },
}: {
  product: Pick<Product, 'price' | 'salePrice'>;
}) {
  const { language, platform } = useWhatsAppLook();
  // WhatsApp Web writes the currency's code in these two languages.
  const display = platform === 'web' && (language === 'es' || language === 'pt-BR') ? 'code' : 'symbol';
  const current = salePrice ?? price;
  if (current === null) return null;
  return (
    <bdi>
      {formatPrice(current, language, display)}
      {salePrice !== null && price !== null ? (
        <>
          {' '}
          <s className="opacity-80">{formatPrice(price, language, display)}</s>
        </>
      ) : null}
    </bdi>
  );
}
