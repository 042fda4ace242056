'use client';

import { Ban, Check, Clock, ImageOff, type LucideIcon, PackageX, TriangleAlert } from 'lucide-react';
import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';
import { Skeleton } from '@/components/ui/skeleton';
import { StatusLabel, type StatusTone } from '@/components/ui/status-label';
import type { ResolvedProduct } from '@/lib/messages/definition-ui';
import type { Product, ProductAvailability } from '@/lib/values/product';
import { ProductPrices } from './product-prices';
import en from './strings.en.json';
import fr from './strings.fr.json';
import { useKindText } from './use-kind-text';

type ProductLineProps = { product: ResolvedProduct; retailerId: string };

/**
 * A product that a message names: picture, name, id, price, and whether it can be bought. One line of 40 px where it
 * is wide enough, two lines in 56 px, without the id, where it is not.
 */
export function ProductLine({ product, retailerId }: ProductLineProps) {
  return (
    <span className="@container block min-w-0 flex-1">
      <span className="flex min-h-14 items-center gap-3 @lg:min-h-10">
        {product === 'loading' && <LoadingLine />}
        {product === 'missing' && <MissingLine retailerId={retailerId} />}
        {typeof product === 'object' && <KnownLine product={product} />}
      </span>
    </span>
  );
}

function KnownLine({ product }: { product: Product }) {
  const { tone } = availabilities[product.availability];
  return (
    <>
      <Picture pictureId={product.pictureId} isDimmed={tone === 'warn'} />
      <span className="min-w-0 flex-1 @lg:contents">
        <Name text={product.name} />
        <bdi className="hidden w-24 flex-none truncate text-ink-2 text-meta tabular-nums @lg:block">
          {product.retailerId}
        </bdi>
        <span className="flex min-w-0 items-center gap-3 @max-lg:text-meta @lg:contents">
          <ProductPrices product={product} className="@max-lg:text-ink-2 @lg:w-28 @lg:text-end" />
          <span className="min-w-0 @lg:w-26 @lg:flex-none">
            <Availability availability={product.availability} />
          </span>
        </span>
      </span>
    </>
  );
}

/** Stands at the start of the line whatever its own script, and is cut off where that script ends. */
function Name({ text }: { text: string }) {
  return (
    <span className="flex min-w-0 touch:text-body @lg:flex-1">
      <bdi className="min-w-0 truncate">{text}</bdi>
    </span>
  );
}

function Availability({ availability }: { availability: ProductAvailability }) {
  const t = useTranslations('catalog.availability');
  const { key, tone, Icon } = availabilities[availability];
  return (
    <StatusLabel tone={tone} icon={<Icon aria-hidden />}>
      {t(key)}
    </StatusLabel>
  );
}

const availabilities = {
  'in stock': { key: 'inStock', tone: 'good', Icon: Check },
  'out of stock': { key: 'outOfStock', tone: 'warn', Icon: TriangleAlert },
  preorder: { key: 'preorder', tone: 'neutral', Icon: Clock },
  'available for order': { key: 'availableForOrder', tone: 'neutral', Icon: Clock },
  discontinued: { key: 'discontinued', tone: 'warn', Icon: Ban },
  pending: { key: 'pending', tone: 'neutral', Icon: Clock },
  mark_as_sold: { key: 'sold', tone: 'warn', Icon: TriangleAlert },
} as const satisfies Record<ProductAvailability, { key: string; tone: StatusTone; Icon: LucideIcon }>;

function Picture({ pictureId, isDimmed }: { pictureId: string | null; isDimmed: boolean }) {
  if (pictureId === null) return <Tile Icon={ImageOff} />;
  return (
    <img
      src={`/api/pictures/${encodeURIComponent(pictureId)}`}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      className={clsx(pictureClass, 'object-cover', isDimmed && 'opacity-50')}
    />
  );
}

function MissingLine({ retailerId }: { retailerId: string }) {
  const t = useKindText({ en, fr });
  return (
    <>
      <Tile Icon={PackageX} />
      <span className="min-w-0 flex-1 @lg:contents">
        <Name text={retailerId} />
        <StatusLabel tone="warn" icon={<TriangleAlert aria-hidden />} className="@max-lg:text-meta">
          {t('missing')}
        </StatusLabel>
      </span>
    </>
  );
}

function LoadingLine() {
  return (
    <>
      <Skeleton className={pictureClass} />
      <span className="flex min-w-0 flex-1 flex-col gap-2 @lg:flex-row @lg:justify-between">
        <Skeleton className="h-3 w-44" />
        <Skeleton className="h-3 w-28" />
      </span>
    </>
  );
}

function Tile({ Icon }: { Icon: LucideIcon }) {
  return (
    <span className={clsx(pictureClass, 'grid place-items-center text-ink-3')}>
      <Icon className="size-4" aria-hidden />
    </span>
  );
}

const pictureClass = 'size-10 flex-none rounded-thumb bg-sunken @lg:size-7';
