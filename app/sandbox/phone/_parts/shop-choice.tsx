'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SearchField } from '@/components/ui/search-field';
import { Skeleton } from '@/components/ui/skeleton';
import { Switch } from '@/components/ui/switch';
import type { ShopPlay } from '@/lib/sandbox/phone/list-shop-items';
import { shopQuery } from './phone-queries';
import { ShopItemRow } from './shop-item-row';
import { useShopPlay } from './use-shop-play';

const searchMax = 200;

/** What happens to the shop while a customer is in it: to all of it, and to single products. */
export function ShopChoice({ contactId }: { contactId: string }) {
  const t = useTranslations('phone.shop');
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search.trim());
  const { data, isError, refetch } = useQuery({
    ...shopQuery(contactId, sought),
    placeholderData: keepPreviousData,
  });
  const change = useShopPlay();
  if (data === undefined && isError) {
    return (
      <ErrorState title={t('unreachable')} advice={t('unreachableAdvice')} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <Switch
        label={t('hideCatalog')}
        description={t('hideCatalogHint')}
        checked={data?.catalogVisible === false}
        onChange={(hidden) => change({ catalogVisible: !hidden })}
        className="border-line border-t"
      />
      <Switch
        label={t('refuseOrders')}
        description={t('refuseOrdersHint')}
        checked={data?.cartEnabled === false}
        onChange={(refused) => change({ cartEnabled: !refused })}
        className="border-line border-y"
      />
      <h3 className="pt-6 pb-2 text-ink-3 text-meta">{t('products')}</h3>
      <SearchField
        label={t('search')}
        value={search}
        onChange={(text) => setSearch(text.slice(0, searchMax))}
      />
      <ShopItems data={data} searching={sought !== ''} />
    </>
  );
}

function ShopItems({ data, searching }: { data: ShopPlay | undefined; searching: boolean }) {
  const t = useTranslations('phone.shop');
  const change = useShopPlay();
  if (data === undefined) return <ItemsComing />;
  if (data.items.length === 0) return <EmptyState text={t(searching ? 'noMatch' : 'none')} />;
  return (
    <>
      <p className="pt-3 pb-1 text-ink-3 text-meta">{t(searching ? 'found' : 'inChat')}</p>
      <ul className="pb-6">
        {data.items.map((item) => (
          <ShopItemRow
            key={item.retailerId}
            item={item}
            onPlay={(play) => change({ retailerId: item.retailerId, play })}
          />
        ))}
      </ul>
    </>
  );
}

function ItemsComing() {
  return (
    <div aria-busy="true" className="grid gap-4 pt-4">
      {['first', 'second', 'third'].map((row) => (
        <Skeleton key={row} className="h-16 w-full" />
      ))}
    </div>
  );
}

/** How much is not as it was, and the way back. */
export function ShopFoot({ contactId }: { contactId: string }) {
  const t = useTranslations('phone.shop');
  const { data } = useQuery(shopQuery(contactId, ''));
  const change = useShopPlay();
  return (
    <div className="flex flex-1 items-center justify-between gap-3">
      <p className="text-ink-3 text-meta">{data && t('count', { count: data.playedCount })}</p>
      <Button size="small" onClick={() => change('restore')}>
        {t('restore')}
      </Button>
    </div>
  );
}
