'use client';

import { clsx } from 'clsx';
import { Glyph } from '@/components/whatsapp/frame/glyph';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { ProductState } from '@/components/whatsapp/product-state';
import { useOpenShop } from '@/components/whatsapp/shop/shop-root';
import { ProductPicture } from './product-picture';
import { ProductPriceLine } from './product-price-line';
import { Shimmer } from './shimmer';

type QuotedProductProps = {
  product: ProductState;
  /** In the composer: takes the quote away again. */
  onDrop?: () => void;
};

/** The product that a text is about, above that text, where it opens; in the composer with a button that drops it. */
export function QuotedProduct({ product, onDrop }: QuotedProductProps) {
  const { strings } = useWhatsAppLook();
  const open = useOpenShop();
  const shape =
    'flex min-h-[50px] w-full min-w-0 items-stretch overflow-hidden rounded-(--wa-inner-radius) bg-(--wa-card) text-start';
  const content = <QuoteContent product={product} />;
  if (onDrop !== undefined) {
    return (
      <div className={clsx('relative pe-9', shape)} data-part="quote">
        {content}
        <button
          type="button"
          aria-label={strings.cancel}
          onClick={onDrop}
          className="absolute end-1 top-1/2 grid size-7 -translate-y-1/2 cursor-pointer place-items-center rounded-full text-(--wa-text-muted)"
        >
          <Glyph name="close" className="size-5" />
        </button>
      </div>
    );
  }
  const { retailerId } = typeof product === 'object' ? product : { retailerId: null };
  return (
    <div className="p-(--wa-inset) pb-0" aria-busy={product === 'loading' || undefined}>
      {open === undefined || retailerId === null ? (
        <div className={shape} data-part="quote">
          {content}
        </div>
      ) : (
        <button
          type="button"
          onClick={() => open({ kind: 'product', retailerId })}
          className={clsx('cursor-pointer', shape)}
          data-part="quote"
        >
          {content}
        </button>
      )}
    </div>
  );
}

function QuoteContent({ product }: { product: ProductState }) {
  const { strings } = useWhatsAppLook();
  const known = typeof product === 'object' ? product : null;
  return (
    <>
      <span aria-hidden="true" className="w-1 flex-none bg-(--wa-accent)" />
      <span className="flex min-w-0 flex-1 flex-col justify-center px-2.5 py-1">
        {product === 'loading' ? (
          <>
            <Shimmer className="my-1 h-3 w-32 rounded-full" />
            <Shimmer className="my-1 h-2.5 w-16 rounded-full" />
          </>
        ) : null}
        {product === 'missing' ? (
          <span className="text-(--wa-time) italic! [font:var(--wa-type-card-subtitle)]">
            {strings.productRemoved}
          </span>
        ) : null}
        {known === null ? null : (
          <>
            <span dir="auto" className="truncate text-(--wa-button) [font:var(--wa-type-card-title)]">
              {known.name}
            </span>
            <span className="truncate text-(--wa-time) [font:var(--wa-type-card-subtitle)]">
              <ProductPriceLine product={known} />
            </span>
          </>
        )}
      </span>
      {known === null ? null : (
        <ProductPicture pictureId={known.pictureId} className="size-[50px] flex-none self-center" />
      )}
    </>
  );
}
