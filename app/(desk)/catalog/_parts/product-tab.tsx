'use client';

import { useTranslations } from 'use-intl';
import type { ProductDetail } from '@/lib/catalog/get-product';
import { ProductPrices } from '@/lib/messages/parts/product-prices';
import { ProductAvailabilityLabel } from '@/lib/catalog/ui/product-state';
import { ProductThumb } from '@/lib/catalog/ui/product-thumb';
import { metaReasons } from './detail-rows';
import { ProductFacts } from './product-facts';
import { ProductVerdict } from './product-verdict';

type ProductTabProps = {
  detail: ProductDetail;
  /** Whether customers see nothing of the catalog. */
  isCatalogHidden: boolean;
};

/** What the product is, why it cannot be sent if it cannot, and all that Meta says of it. */
export function ProductTab({ detail, isCatalogHidden }: ProductTabProps) {
  const { product } = detail;
  return (
    <>
      <div className="flow-root px-5 py-4 max-md:px-4">
        <ProductThumb pictureId={product.pictureId} className="float-start me-4 mb-2 grid size-32" />
        <span className="flex justify-start font-semibold text-head">
          <ProductPrices product={product} className="text-end" />
        </span>
        <ProductAvailabilityLabel availability={product.availability} />
        {product.description !== '' && (
          <p dir="auto" className="whitespace-pre-line text-pretty break-words pt-1 text-ink-2">
            {product.description}
          </p>
        )}
      </div>
      <ProductVerdict sendability={detail.sendability} isCatalogHidden={isCatalogHidden} />
      <MetasReasons details={detail.details} />
      <ProductFacts detail={detail} />
    </>
  );
}

/** Why Meta refuses it, verbatim. */
function MetasReasons({ details }: { details: ProductDetail['details'] }) {
  const t = useTranslations('catalogPage');
  const reasons = metaReasons(details);
  if (reasons.length === 0) return null;
  return (
    <figure className="mx-5 mb-4 border-line-strong border-s-2 ps-3 text-ink-2 max-md:mx-4">
      <figcaption className="text-ink-3 text-meta">{t('metaSays')}</figcaption>
      <blockquote lang="en" dir="ltr" className="grid gap-1">
        {reasons.map((reason) => (
          <p key={reason} className="break-words">
            “{reason}”
          </p>
        ))}
      </blockquote>
    </figure>
  );
}
