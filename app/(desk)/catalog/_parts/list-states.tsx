'use client';

import { PackageOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFailureWords } from '@/app/(desk)/history/_parts/use-failure-words';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';
import type { ProductsHealth } from '@/lib/catalog/read-health';
import type { CatalogView } from '@/lib/entrypoints/request-preferences';
import { gridClass } from './product-grid';
import { rowClass } from './product-list';

type NothingListedProps = { products: ProductsHealth; isNarrowed: boolean; onClear: () => void };

/** Why there is no product: nothing fits, it is being read, was never read, or holds none. */
export function NothingListed({ products, isNarrowed, onClear }: NothingListedProps) {
  const t = useTranslations('catalogPage');
  if (isNarrowed && products.listed > 0) {
    return <EmptyState text={t('noMatch')} action={<Button onClick={onClear}>{t('clear')}</Button>} />;
  }
  if (products.isBeingRead) return <EmptyState text={t('reading')} icon={<Spinner />} />;
  return (
    <EmptyState
      text={t(products.readAt === null ? 'neverRead' : 'empty')}
      icon={<PackageOpen aria-hidden />}
    />
  );
}

/** The products could not be read at all. */
export function ListFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations('catalog');
  return <ErrorState title={t('unreachable')} {...useFailureWords()(error)} onRetry={onRetry} />;
}

const shapes = ['w-48', 'w-64', 'w-40', 'w-56', 'w-36', 'w-52', 'w-60', 'w-44'];

/** In the shape of the products that come. */
export function ListSkeleton({ view }: { view: CatalogView }) {
  if (view === 'grid') {
    return (
      <div aria-hidden className={gridClass}>
        {shapes.map((width) => (
          <div key={width} className="p-2">
            <Skeleton className="aspect-square w-full" />
            <Skeleton className={`mt-3 h-3 max-w-full ${width}`} />
            <Skeleton className="mt-2 h-3 w-16" />
          </div>
        ))}
      </div>
    );
  }
  return (
    <div aria-hidden>
      {shapes.map((width) => (
        <div key={width} className={rowClass}>
          <Skeleton className="size-11 @2xl:size-8" />
          <Skeleton className={`h-3 max-w-full ${width}`} />
          <Skeleton className="h-3 w-16 @max-2xl:justify-self-end" />
          <Skeleton className="h-3 w-16 justify-self-end @max-2xl:hidden" />
          <Skeleton className="h-3 w-20 @max-2xl:hidden" />
        </div>
      ))}
    </div>
  );
}
