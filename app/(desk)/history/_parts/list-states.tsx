'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';
import { Skeleton } from '@/components/ui/skeleton';
import { ListHead } from './list-head';
import { bandClass, rowClass } from './row-class';
import { useFailureWords } from './use-failure-words';

/** Nothing was ever sent, or nothing fits the filters. */
export function NothingListed({
  filtered,
  mayCompose,
  onClear,
}: {
  filtered: boolean;
  mayCompose: boolean;
  onClear: () => void;
}) {
  const t = useTranslations('history');
  if (filtered) {
    return <EmptyState text={t('noMatch')} action={<Button onClick={onClear}>{t('clearFilters')}</Button>} />;
  }
  const compose = (
    <LinkButton variant="primary" href="/compose">
      {t('emptyAction')}
    </LinkButton>
  );
  return <EmptyState text={t('empty')} action={mayCompose ? compose : undefined} />;
}

/** The list could not be read at all. */
export function ListFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations('history');
  return <ErrorState title={t('failedToLoad')} {...useFailureWords()(error)} onRetry={onRetry} />;
}

const skeletonTitles = ['w-48', 'w-64', 'w-40', 'w-56', 'w-36', 'w-52', 'w-60', 'w-44'];

/** Rows in the shape of those that come. */
export function ListSkeleton() {
  return (
    <div aria-hidden>
      <ListHead />
      <div className={bandClass}>
        <Skeleton className="my-2 h-3 w-20" />
      </div>
      {skeletonTitles.map((width) => (
        <div key={width} className={rowClass}>
          <Skeleton className="h-3 w-12 justify-self-end @2xl:justify-self-start" />
          <Skeleton className="order-first h-3 w-28 @2xl:order-none" />
          <Skeleton className={`h-3 max-w-full ${width}`} />
          <Skeleton className="size-6 rounded-full! @max-2xl:hidden" />
          <Skeleton className="h-3 w-20" />
        </div>
      ))}
    </div>
  );
}
