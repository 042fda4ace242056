'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { ProductPicture } from '@/components/whatsapp/chat/product-picture';
import { ProductPriceLine } from '@/components/whatsapp/chat/product-price-line';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { useOpenShop } from '@/components/whatsapp/shop/shop-root';
import type { Product } from '@/lib/values/product';
import { isSoldOut } from '@/lib/values/sendability';

type ProductRowProps = {
  product: Product;
  /** Stands under the price. */
  detail?: ReactNode;
  /** False leaves the description out. */
  described?: boolean;
  /** At the end of the row. */
  control?: ReactNode;
};

/** A product in a list: it opens its page; what is sold out is pale and says so. */
export function ProductRow({ product, detail, described = true, control }: ProductRowProps) {
  const { strings } = useWhatsAppLook();
  const open = useOpenShop();
  const soldOut = isSoldOut(product);
  const pale = soldOut && 'opacity-35';
  const { retailerId, name, description } = product;
  return (
    <li
      className="relative flex min-h-(--wa-row-height) items-center pe-(--wa-sheet-side) before:absolute before:start-[calc(var(--wa-sheet-side)+var(--wa-row-picture)+12px)] before:end-0 before:bottom-0 before:h-px before:bg-(--wa-divider) last:before:hidden"
      data-part="row"
    >
      <button
        type="button"
        onClick={() => open?.({ kind: 'product', retailerId })}
        className="flex min-w-0 flex-1 cursor-pointer items-center gap-3 py-2.5 ps-(--wa-sheet-side) pe-3 [text-align:inherit] -outline-offset-2"
      >
        <ProductPicture
          pictureId={product.pictureId}
          dimmed={soldOut}
          className="size-(--wa-row-picture) flex-none rounded-lg"
        />
        <span className="min-w-0 flex-1">
          <span
            dir="auto"
            className={clsx('line-clamp-2 [font:var(--wa-type-row-title)]', pale)}
            data-part="row-title"
          >
            {name}
          </span>
          {described && description !== '' ? (
            <span
              dir="auto"
              className={clsx('block truncate text-(--wa-text-muted) [font:var(--wa-type-row-text)]', pale)}
              data-part="row-description"
            >
              {description}
            </span>
          ) : null}
          <span
            className={clsx('block text-(--wa-text-muted) [font:var(--wa-type-row-text)]', pale)}
            data-part="row-price"
          >
            <ProductPriceLine product={product} />
          </span>
          {soldOut ? (
            <span className="block text-(--wa-text-muted) [font:var(--wa-type-row-text)]">
              {strings.outOfStock}
            </span>
          ) : null}
          {detail === undefined ? null : (
            <span className="block text-(--wa-text-muted) [font:var(--wa-type-row-text)]">{detail}</span>
          )}
        </span>
      </button>
      {control}
    </li>
  );
}
