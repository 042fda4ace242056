'use client';

import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { ProductPrices } from '@/lib/messages/parts/product-prices';
import { ProductAvailabilityLabel, ProductObstacles } from '@/lib/catalog/ui/product-state';
import { ProductThumb } from '@/lib/catalog/ui/product-thumb';
import type { Product } from '@/lib/values/product';
import { ProductLink } from './product-link';
import type { CatalogSteps } from './use-catalog-address';

export type ProductsProps = {
  products: readonly Product[];
  openId: string | null;
  hrefOf: CatalogSteps['hrefOf'];
  onOpen: (retailerId: string) => void;
};

/** The products as rows: name, SKU, price, whether they can be bought, and what stands against sending them. */
export function ProductList({ products, openId, hrefOf, onOpen }: ProductsProps) {
  return (
    <>
      <ListHead />
      <ul className="flex-none">
        {products.map((product) => (
          <li
            key={product.retailerId}
            className="[contain-intrinsic-size:auto_4rem] [content-visibility:auto] @2xl:[contain-intrinsic-size:auto_3rem]"
          >
            <Row
              product={product}
              href={hrefOf(product.retailerId)}
              isOpen={product.retailerId === openId}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type RowProps = { product: Product; href: string; isOpen: boolean; onOpen: (retailerId: string) => void };

const Row = memo(
  function Row({ product, href, isOpen, onOpen }: RowProps) {
    const { retailerId, name, brand, pictureId, availability } = product;
    return (
      <ProductLink
        retailerId={retailerId}
        href={href}
        isOpen={isOpen}
        onOpen={onOpen}
        className={clsx(rowClass, openClass)}
      >
        <ProductThumb pictureId={pictureId} className="size-11 @2xl:size-8" />
        <span className="min-w-0">
          <span className="block truncate @max-2xl:font-medium">
            <bdi>{name}</bdi>
            {brand !== '' && <bdi className="text-ink-3 @max-5xl:hidden">{` · ${brand}`}</bdi>}
          </span>
          <span className="flex min-w-0 items-center gap-x-2 text-meta @2xl:hidden">
            <bdi className="min-w-0 truncate text-ink-3">{retailerId}</bdi>
            <States product={product} />
          </span>
        </span>
        <span className="min-w-0 truncate text-ink-2 @max-2xl:hidden">
          <span className="sr-only">, </span>
          <bdi>{retailerId}</bdi>
        </span>
        <span className="justify-self-end">
          <ProductPrices product={product} className="text-end" />
        </span>
        <span className="min-w-0 @max-5xl:hidden">
          <ProductAvailabilityLabel availability={availability} />
        </span>
        <span className="flex min-w-0 gap-x-3 overflow-hidden @max-2xl:hidden">
          <span className="contents @5xl:hidden">
            <States product={product} />
          </span>
          <span className="hidden @5xl:contents">
            <ProductObstacles product={product} />
          </span>
        </span>
      </ProductLink>
    );
  },
  (before, after) =>
    before.product === after.product && before.isOpen === after.isOpen && before.href === after.href,
);

/** Where there is no room for both: what is worth a word. */
function States({ product }: { product: Product }) {
  return (
    <span className="flex min-w-0 gap-x-2 overflow-hidden text-meta">
      {product.availability !== 'in stock' && (
        <ProductAvailabilityLabel availability={product.availability} />
      )}
      <ProductObstacles product={product} />
    </span>
  );
}

/** Names the columns for the eye; read aloud, each row says all of it by itself. */
function ListHead() {
  const t = useTranslations('catalogPage.columns');
  return (
    <div aria-hidden className={headClass}>
      <span className="col-span-2">{t('product')}</span>
      <span>{t('sku')}</span>
      <span className="text-end">{t('price')}</span>
      <span className="@max-5xl:hidden">{t('availability')}</span>
      <span>{t('obstacles')}</span>
    </div>
  );
}

const columnsClass =
  '@2xl:grid-cols-[2rem_minmax(0,1fr)_6rem_7rem_9.5rem] @5xl:grid-cols-[2rem_minmax(0,1fr)_9rem_9rem_8rem_12rem]';

export const rowClass = clsx(
  'relative grid min-h-16 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 border-line border-b px-4 py-2 -outline-offset-2 md:ps-5',
  '@2xl:h-12 @2xl:min-h-0 @2xl:py-0',
  columnsClass,
);

const headClass = clsx(
  'sticky top-0 z-10 hidden h-8 flex-none items-center gap-x-3 border-line border-b bg-surface px-4 text-ink-3 text-meta md:ps-5 @2xl:grid',
  columnsClass,
);

const openClass = clsx(
  'hover:bg-hover aria-[current=true]:bg-selected',
  'before:absolute before:inset-y-0 before:start-0 before:w-0.5 aria-[current=true]:before:bg-accent-ink',
);
