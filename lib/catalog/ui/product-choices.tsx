'use client';

import { Check } from 'lucide-react';
import { Collection, ListBox, ListBoxItem, ListBoxLoadMoreItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { Product } from '@/lib/values/product';
import { ProductRow } from './product-row';
import type { useProductPages } from './use-product-pages';

export type ProductChoicesProps = {
  label: string;
  search: string;
  pages: ReturnType<typeof useProductPages>;
  shown: readonly Product[];
  chosen: readonly Product[];
  inMessage: readonly string[];
  isSingle: boolean;
  onChoose: (keys: 'all' | ReadonlySet<string | number>) => void;
  isNarrowed: boolean;
  /** Takes search and filters off. */
  onClear: () => void;
};

/** The products found, or why there are none. */
export function ProductChoices(props: ProductChoicesProps) {
  const { pages, search, shown, isNarrowed, onClear } = props;
  const t = useTranslations('catalog');
  if (pages.isPending) return <LoadingRows />;
  if (pages.isError && shown.length === 0) {
    return (
      <ErrorState
        title={t('unreachable')}
        advice={t('unreachableAdvice')}
        onRetry={() => void pages.refetch()}
      />
    );
  }
  if (shown.length > 0) return <ProductList {...props} />;
  if (pages.data?.pages[0]?.catalogId === null) return <EmptyState text={t('noCatalog')} />;
  if (isNarrowed) {
    return (
      <EmptyState
        text={t('filters.noMatch')}
        action={<Button onClick={onClear}>{t('filters.clear')}</Button>}
      />
    );
  }
  if (search === '') return <EmptyState text={t('empty')} />;
  return (
    <EmptyState text={t('noMatch', { search })} action={<Button onClick={onClear}>{t('showAll')}</Button>} />
  );
}

function ProductList({ label, pages, shown, chosen, inMessage, isSingle, onChoose }: ProductChoicesProps) {
  return (
    <ListBox
      aria-label={label}
      aria-busy={pages.isPlaceholderData}
      selectionMode={isSingle ? 'single' : 'multiple'}
      selectedKeys={chosen.map(({ retailerId }) => retailerId)}
      onSelectionChange={onChoose}
      disabledKeys={inMessage}
      escapeKeyBehavior="none"
      className="min-h-0 flex-1 overflow-auto p-2 outline-none"
    >
      <Collection items={shown} dependencies={[inMessage]}>
        {(product) => (
          <ListBoxItem
            id={product.retailerId}
            textValue={`${product.name} ${product.retailerId}`}
            className={rowClass}
          >
            {({ isSelected }) => (
              <>
                {!isSingle && <ChoiceMark isChosen={isSelected} />}
                <ProductRow product={product} isInMessage={inMessage.includes(product.retailerId)} />
              </>
            )}
          </ListBoxItem>
        )}
      </Collection>
      {pages.hasNextPage && (
        <ListBoxLoadMoreItem
          isLoading={pages.isFetchingNextPage}
          onLoadMore={() => void pages.fetchNextPage()}
        >
          <Skeleton className="m-2 h-10" />
        </ListBoxLoadMoreItem>
      )}
    </ListBox>
  );
}

/** The look of a checkbox; the row says aloud whether it is chosen. */
function ChoiceMark({ isChosen }: { isChosen: boolean }) {
  return (
    <span
      aria-hidden
      className={
        isChosen
          ? 'grid size-4 flex-none place-items-center rounded-thumb bg-accent text-on-accent'
          : 'size-4 flex-none rounded-thumb border border-line-control bg-surface'
      }
    >
      {isChosen && <Check className="size-3 stroke-3" />}
    </span>
  );
}

function LoadingRows() {
  const t = useTranslations('ui');
  return (
    <div role="status" className="p-2">
      <span className="sr-only">{t('searching')}</span>
      {['w-52', 'w-64', 'w-44', 'w-60', 'w-48', 'w-56'].map((width) => (
        <div key={width} className="flex h-14 items-center gap-3 px-3">
          <Skeleton className="size-10" />
          <Skeleton className={`h-3 max-w-1/2 ${width}`} />
        </div>
      ))}
    </div>
  );
}

const rowClass =
  'flex min-h-14 cursor-default items-center gap-3 rounded-control px-3 py-1.5 outline-none hover:bg-hover selected:bg-selected focus-visible:ring-2 focus-visible:ring-focus focus-visible:ring-inset disabled:opacity-55';
