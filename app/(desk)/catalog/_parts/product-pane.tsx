'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DeskRequestError, readDesk } from '@/app/(desk)/history/_parts/desk-request';
import { useFailureWords } from '@/app/(desk)/history/_parts/use-failure-words';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Tabs } from '@/components/ui/tabs';
import type { ProductDetail } from '@/lib/catalog/get-product';
import { ChangesTab } from './changes-tab';
import { PaneHeader } from './pane-header';
import { ProductTab } from './product-tab';
import { SentTab } from './sent-tab';
import { productTitleId } from './product-title-id';

const tabIds = ['product', 'changes', 'sent'] as const;

export type ProductPaneProps = {
  phoneNumberId: string;
  catalogId: string;
  retailerId: string;
  /** Whether customers see nothing of the catalog. */
  isCatalogHidden: boolean;
  mayCompose: boolean;
  onClose: () => void;
};

/** Everything about one product. */
export function ProductPane(props: ProductPaneProps) {
  const { phoneNumberId, catalogId, retailerId, isCatalogHidden, mayCompose, onClose } = props;
  const t = useTranslations('catalogPage');
  const detail = useQuery({
    queryKey: ['catalog', 'detail', catalogId, retailerId],
    queryFn: ({ signal }) =>
      readDesk<ProductDetail>(
        `/api/desk/catalog/product?${new URLSearchParams({ catalogId, retailerId })}`,
        signal,
      ),
    retry: (failures, error) => !isNotFound(error) && failures < 1,
  });
  const [tab, setTab] = useState<(typeof tabIds)[number]>('product');
  const { data } = detail;
  return (
    <article aria-labelledby={productTitleId} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <PaneHeader
        retailerId={retailerId}
        detail={data ?? null}
        isCatalogHidden={isCatalogHidden}
        writeFrom={mayCompose ? phoneNumberId : null}
        onClose={onClose}
      />
      {detail.isPending && <PaneSkeleton />}
      {!data && detail.isError && <Failure error={detail.error} onRetry={() => void detail.refetch()} />}
      {data && (
        <Tabs
          label={t('columns.product')}
          tabs={tabIds.map((id) => ({ id, label: t(`tabs.${id}`) }))}
          selected={tab}
          onSelect={setTab}
          density="compact"
          listClassName="sticky top-0 z-10 bg-surface"
        >
          {tab === 'product' && <ProductTab detail={data} isCatalogHidden={isCatalogHidden} />}
          {tab === 'changes' && <ChangesTab detail={data} />}
          {tab === 'sent' && <SentTab catalogId={catalogId} retailerId={retailerId} />}
        </Tabs>
      )}
    </article>
  );
}

function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations('catalogPage');
  const words = useFailureWords();
  if (isNotFound(error)) return <EmptyState text={t('notFound')} />;
  return <ErrorState title={t('notLoaded')} {...words(error)} onRetry={onRetry} />;
}

function isNotFound(error: Error): boolean {
  return error instanceof DeskRequestError && [400, 404].includes(error.status);
}

function PaneSkeleton() {
  return (
    <div aria-hidden className="flex gap-4 border-line border-t px-5 py-4 max-md:px-4">
      <Skeleton className="size-32" />
      <div className="grid flex-1 content-start gap-3 pt-1">
        <Skeleton className="h-4 w-20" />
        <Skeleton className="h-3 w-32 max-w-full" />
        <Skeleton className="h-3 w-24" />
      </div>
    </div>
  );
}
