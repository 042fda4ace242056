'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { showToast } from '@/components/ui/toast';
import type { ShopSettings } from '@/lib/sandbox/phone/change-shop-settings';
import type { ItemPlay } from '@/lib/sandbox/phone/item-state';
import type { ShopPlay } from '@/lib/sandbox/phone/list-shop-items';
import { phoneKey, postPhone } from './phone-queries';

type Change = { retailerId: string; play: ItemPlay } | Partial<ShopSettings> | 'restore';

/** Plays with the shop. A switch moves at once, and back if it did not succeed. */
export function useShopPlay(): (change: Change) => void {
  const t = useTranslations('phone');
  const queryClient = useQueryClient();
  const queryKey = [...phoneKey, 'shop'];
  const { mutate } = useMutation({
    mutationFn: (change: Change) => {
      if (change === 'restore') return postPhone('shop/restore', {});
      return postPhone('retailerId' in change ? 'shop/items' : 'shop', change);
    },
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueriesData<ShopPlay>({ queryKey }, (known) => known && changed(known, change));
    },
    onError: () => showToast({ tone: 'bad', text: t('unreachable') }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: phoneKey }),
  });
  return mutate;
}

function changed(known: ShopPlay, change: Change): ShopPlay {
  if (change === 'restore') return { ...known, catalogVisible: true, cartEnabled: true };
  if (!('retailerId' in change)) return { ...known, ...change };
  const { retailerId, play } = change;
  const items = known.items.map((item) => (item.retailerId === retailerId ? { ...item, ...play } : item));
  return { ...known, items };
}
