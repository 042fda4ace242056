'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Skeleton } from '@/components/ui/skeleton';
import { useProducts } from '@/lib/catalog/ui/use-products';
import type { MessageDetail } from '@/lib/history/get-message';
import { AsSent } from './as-sent';
import { DifferenceList } from './difference-list';
import { productDifferences } from './product-differences';
import { sentProducts } from './sent-products';

type ThenAndNowProps = { message: MessageDetail; catalogId: string };

/** A message with products as it was sent and as its customer sees it today, and in words what differs. */
export function ThenAndNow({ message, catalogId }: ThenAndNowProps) {
  const t = useTranslations('history');
  const [view, setView] = useState<'then' | 'now'>('then');
  const then = sentProducts(message);
  const today = useProducts(
    then.map(({ retailerId }) => retailerId),
    catalogId,
  );
  const known = [...today.values()].flatMap((product) => (typeof product === 'string' ? [] : [product]));
  const isLoading = [...today.values()].includes('loading');
  const differences = isLoading
    ? null
    : productDifferences(then, new Map(known.map((product) => [product.retailerId, product])));
  const count = differences?.length ?? 0;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 pb-2">
        <h3 className="font-semibold">{t('thenAndNow.title')}</h3>
        <SegmentedControl
          label={t('thenAndNow.title')}
          segments={[
            { id: 'then', label: t('asSent') },
            { id: 'now', label: count > 0 ? t('thenAndNow.todayDiffers', { count }) : t('thenAndNow.today') },
          ]}
          selected={view}
          onSelect={setView}
        />
      </div>
      <AsSent message={message} today={view === 'now' ? today : null} todayCatalogId={catalogId} />
      {differences ? <DifferenceList differences={differences} /> : <Skeleton className="mt-3 h-10 w-full" />}
    </>
  );
}
