'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { DialogModal } from '@/components/ui/dialog-modal';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';
import type { ImportProductsOptions, ProductImport } from '@/lib/messages/definition-ui';
import { fetchProducts } from './fetch-products';
import type { ProductSets } from '@/lib/catalog/product-sets-query';
import { fetchSets } from './fetch-sets';
import { type Narrowing, noNarrowing } from './narrowing';

type ProductSet = ProductSets['sets'][number];

type AddSetProps = ImportProductsOptions & {
  catalogId?: string;
  onClose: (chosen: ProductImport | null) => void;
};

/** A set of the catalog becomes a section: its products that can be sent, as far as the message has room. */
export function AddSet({ catalogId, max, chosenRetailerIds, onClose }: AddSetProps) {
  const t = useTranslations('shoppingList.sets');
  const sets = useQuery({
    queryKey: ['catalog', 'sets', catalogId ?? null],
    queryFn: ({ signal }) => fetchSets(catalogId, signal),
  });
  const take = useMutation({
    mutationFn: (set: ProductSet) => findSendable(set.id, { catalogId, max, chosenRetailerIds }),
    onSuccess: (retailerIds, { name }) => {
      if (retailerIds.length > 0) onClose({ groups: [{ title: name, retailerIds }], into: null });
    },
  });
  return (
    <DialogModal title={t('title')} flush onOpenChange={(open) => !open && onClose(null)}>
      <div className="flex min-h-64 flex-col">
        {take.isError && <Notice>{t('unreachable')}</Notice>}
        {take.isSuccess && take.data.length === 0 && (
          <Notice>{t('noneSendable', { set: take.variables.name })}</Notice>
        )}
        <SetChoices
          sets={sets}
          pendingId={take.isPending ? take.variables.id : null}
          onChoose={take.mutate}
        />
      </div>
    </DialogModal>
  );
}

function Notice({ children }: { children: string }) {
  return (
    <div className="px-5 pt-4 max-md:px-4">
      <Banner tone="warn" announced>
        {children}
      </Banner>
    </div>
  );
}

type SetChoicesProps = {
  sets: ReturnType<typeof useQuery<Awaited<ReturnType<typeof fetchSets>>>>;
  pendingId: string | null;
  onChoose: (set: ProductSet) => void;
};

function SetChoices({ sets: { data, isPending, refetch }, pendingId, onChoose }: SetChoicesProps) {
  const t = useTranslations();
  if (isPending) return <LoadingSets />;
  if (!data) {
    return (
      <ErrorState
        title={t('shoppingList.sets.unreachable')}
        advice={t('shoppingList.sets.advice')}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data.catalogId === null) return <EmptyState text={t('catalog.noCatalog')} />;
  if (data.sets.length === 0) return <EmptyState text={t('shoppingList.sets.empty')} />;
  return (
    <ListBox
      autoFocus="first"
      aria-label={t('shoppingList.sets.title')}
      items={data.sets}
      dependencies={[pendingId]}
      onAction={(id) => {
        const set = data.sets.find((one) => one.id === id);
        if (set && pendingId === null) onChoose(set);
      }}
      className="p-2 outline-none"
    >
      {(set) => (
        <ListBoxItem id={set.id} textValue={set.name} className={rowClass}>
          <bdi className="min-w-0 flex-1 truncate font-medium">{set.name}</bdi>
          {pendingId === set.id && <Spinner />}
          <span className="flex-none text-ink-3 text-meta tabular-nums">
            {t('shoppingList.sets.count', { count: set.count })}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function LoadingSets() {
  const t = useTranslations('ui');
  return (
    <div role="status" className="p-2">
      <span className="sr-only">{t('searching')}</span>
      {['w-32', 'w-44', 'w-28', 'w-40'].map((width) => (
        <div key={width} className="flex h-10 items-center px-3">
          <Skeleton className={`h-3 ${width}`} />
        </div>
      ))}
    </div>
  );
}

type Room = Pick<AddSetProps, 'catalogId' | 'max' | 'chosenRetailerIds'>;

/** Reads a set page by page, until the message is full or the set has ended. */
async function findSendable(set: string, { catalogId, max, chosenRetailerIds }: Room): Promise<string[]> {
  const found: string[] = [];
  const narrowing: Narrowing = { ...noNarrowing, set, standing: 'sendable' };
  let cursor: string | null = null;
  do {
    const page = await fetchProducts({ catalogId, narrowing, cursor }, AbortSignal.timeout(30_000));
    const ids = page.products.map(({ retailerId }) => retailerId);
    found.push(...ids.filter((id) => !chosenRetailerIds.includes(id)));
    cursor = page.nextCursor;
  } while (cursor !== null && found.length < max);
  return found.slice(0, max);
}

const rowClass =
  'flex min-h-10 cursor-default items-center gap-3 rounded-control px-3 outline-none hover:bg-hover focus-visible:ring-2 focus-visible:ring-focus focus-visible:ring-inset touch:min-h-11';
