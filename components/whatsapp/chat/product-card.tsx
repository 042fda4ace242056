'use client';

import type { ReactNode } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { ProductState } from '@/components/whatsapp/product-state';
import type { Product } from '@/lib/values/product';
import { takeCodePoints } from '@/lib/values/code-points';
import { isSoldOut } from '@/lib/values/sendability';
import { CardButton } from './card-button';
import { ProductPicture } from './product-picture';
import { ProductPriceLine } from './product-price-line';
import { Shimmer } from './shimmer';

type ProductCardProps = { product: ProductState; missingNote: string; onOpen?: () => void };

/** Picture over a tinted strip with name and price: the head of a single product message. */
export function ProductCard({ product, missingNote, onOpen }: ProductCardProps) {
  if (product === 'missing') return <MissingCard note={missingNote} />;
  if (product === 'loading') {
    return (
      <CardButton busy className="block">
        <Shimmer className="aspect-square w-full" />
        <Strip>
          <Shimmer className="my-1 h-3 w-3/5 rounded-full" />
          <Shimmer className="my-1 h-2.5 w-1/4 rounded-full" />
        </Strip>
      </CardButton>
    );
  }
  const soldOut = isSoldOut(product);
  return (
    <CardButton onPress={onOpen} className="block">
      <Picture pictureId={product.pictureId} dimmed={soldOut} />
      <Strip>
        <span
          dir="auto"
          className="block truncate [font:var(--wa-type-product-title)]"
          data-part="product-title"
        >
          {product.name}
        </span>
        <span
          className="block truncate text-(--wa-time) [font:var(--wa-type-product-price)]"
          data-part="product-price"
        >
          <SecondLine product={product} />
        </span>
      </Strip>
    </CardButton>
  );
}

/** Phones cut a square; the web client keeps the picture's own shape between a square and 2.4 to 1. */
function Picture({ pictureId, dimmed }: { pictureId: string | null; dimmed: boolean }) {
  const { platform } = useWhatsAppLook();
  if (platform !== 'web' || pictureId === null)
    return <ProductPicture pictureId={pictureId} dimmed={dimmed} className="aspect-square w-full" />;
  return (
    <span className="@container block">
      <ProductPicture
        pictureId={pictureId}
        dimmed={dimmed}
        className="aspect-[auto_1] max-h-[100cqw] min-h-[calc(100cqw/2.4)] w-full"
      />
    </span>
  );
}

function Strip({ children }: { children: ReactNode }) {
  return <span className="block px-2 py-1.5">{children}</span>;
}

/** Price, and whether it is sold out; without a price the beginning of the description stands there. */
function SecondLine({ product }: { product: Product }) {
  const { strings } = useWhatsAppLook();
  const soldOut = isSoldOut(product);
  const priced = product.price !== null || product.salePrice !== null;
  return (
    <>
      {priced ? <ProductPriceLine product={product} /> : <bdi>{takeCodePoints(product.description, 70)}</bdi>}
      {soldOut && (priced || product.description !== '') ? ' · ' : null}
      {soldOut ? strings.outOfStock : null}
    </>
  );
}

function MissingCard({ note }: { note: string }) {
  return (
    <div className="p-(--wa-inset) pb-0">
      <div
        className="grid min-h-28 place-items-center rounded-(--wa-inner-radius) border border-dashed border-(--wa-outline) px-6 py-4 text-center text-balance text-(--wa-time) [font:var(--wa-type-card-subtitle)]"
        data-part="missing"
      >
        {note}
      </div>
    </div>
  );
}
