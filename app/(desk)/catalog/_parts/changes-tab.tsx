'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import { useFailureWords } from '@/app/(desk)/history/_parts/use-failure-words';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { ProductDetail } from '@/lib/catalog/get-product';
import type { ProductChange, ProductChangePage } from '@/lib/catalog/list-product-changes';
import { changesByTime } from './changes-by-time';
import { ProductChangeWords } from './product-change-words';

/** What was, what is, and since when: newest first. */
export function ChangesTab({ detail }: { detail: ProductDetail }) {
  const t = useTranslations('catalogPage');
  const format = useFormatter();
  const words = useFailureWords();
  const list = useChanges(detail);
  const changes = list.data?.pages.flatMap((page) => page.changes) ?? [];
  if (list.isPending) return <ChangesSkeleton />;
  if (list.isError && changes.length === 0) {
    return <ErrorState title={t('notLoaded')} {...words(list.error)} onRetry={() => void list.refetch()} />;
  }
  const since = format.dateTime(new Date(detail.firstSeenAt), { dateStyle: 'long' });
  return (
    <div className="px-5 py-4 max-md:px-4">
      <ol className="grid gap-4">
        {changesByTime(changes).map(({ at, changes: together }) => (
          <Moment key={at} at={at} changes={together} />
        ))}
      </ol>
      {list.hasNextPage && (
        <Button
          size="small"
          pending={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          className="mt-4"
        >
          {t('moreChanges')}
        </Button>
      )}
      {!list.hasNextPage && (
        <p className={changes.length > 0 ? 'mt-4 text-ink-3 text-meta' : 'text-ink-2'}>
          {t(changes.length > 0 ? 'changesSince' : 'noChanges', { since })}
        </p>
      )}
    </div>
  );
}

function useChanges({ catalogId, product: { retailerId } }: ProductDetail) {
  return useInfiniteQuery({
    queryKey: ['catalog', 'changes', catalogId, retailerId],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ catalogId, retailerId });
      if (pageParam !== null) search.set('cursor', pageParam);
      return readDesk<ProductChangePage>(`/api/desk/catalog/changes?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

function Moment({ at, changes }: { at: string; changes: ProductChange[] }) {
  const t = useTranslations('catalogPage');
  const format = useFormatter();
  const when = format.dateTime(new Date(at), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (
    <li className="grid gap-1 border-line-strong border-s-2 ps-3">
      <p className="text-ink-3 text-meta">
        <time dateTime={at}>{t('since', { when })}</time>
      </p>
      {changes.map((change) => (
        <ProductChangeWords key={change.id} change={change} />
      ))}
    </li>
  );
}

function ChangesSkeleton() {
  return (
    <div aria-hidden className="grid gap-5 px-5 py-4 max-md:px-4">
      {['w-40', 'w-56', 'w-32'].map((width) => (
        <div key={width} className="grid gap-2">
          <Skeleton className="h-3 w-28" />
          <Skeleton className={`h-3 max-w-full ${width}`} />
        </div>
      ))}
    </div>
  );
}
