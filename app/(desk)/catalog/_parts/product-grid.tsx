'use client';

import { memo } from 'react';
import { ProductPrices } from '@/lib/messages/parts/product-prices';
import { ProductAvailabilityLabel, ProductObstacles } from '@/lib/catalog/ui/product-state';
import { ProductThumb } from '@/lib/catalog/ui/product-thumb';
import type { Product } from '@/lib/values/product';
import { ProductLink } from './product-link';
import type { ProductsProps } from './product-list';

/** The products by their pictures. */
export function ProductGrid({ products, openId, hrefOf, onOpen }: ProductsProps) {
  return (
    <ul className={gridClass}>
      {products.map((product) => (
        <li
          key={product.retailerId}
          className="[contain-intrinsic-size:auto_17rem] [content-visibility:auto]"
        >
          <Tile
            product={product}
            href={hrefOf(product.retailerId)}
            isOpen={product.retailerId === openId}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}

type TileProps = { product: Product; href: string; isOpen: boolean; onOpen: (retailerId: string) => void };

const Tile = memo(
  function Tile({ product, href, isOpen, onOpen }: TileProps) {
    const { retailerId, name, pictureId, availability } = product;
    return (
      <ProductLink
        retailerId={retailerId}
        href={href}
        isOpen={isOpen}
        onOpen={onOpen}
        className="block h-full rounded-panel p-2 -outline-offset-2 hover:bg-hover aria-[current=true]:bg-selected"
      >
        <ProductThumb pictureId={pictureId} className="block aspect-square w-full" />
        <span className="mt-2 line-clamp-2 text-pretty leading-5">
          <bdi>{name}</bdi>
        </span>
        <span className="mt-0.5 flex items-baseline justify-between gap-x-2">
          <span className="min-w-0 truncate font-medium">
            <ProductPrices product={product} className="text-end" />
          </span>
          <bdi className="min-w-0 truncate text-ink-3 text-meta">{retailerId}</bdi>
        </span>
        <span className="mt-0.5 flex flex-wrap gap-x-3 text-meta">
          {availability !== 'in stock' && <ProductAvailabilityLabel availability={availability} />}
          <ProductObstacles product={product} />
        </span>
      </ProductLink>
    );
  },
  (before, after) =>
    before.product === after.product && before.isOpen === after.isOpen && before.href === after.href,
);

export const gridClass =
  'grid flex-none grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-2 gap-y-3 p-3 @3xl:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]';
