'use client';

import { useQuery } from '@tanstack/react-query';
import { useFormatter } from 'use-intl';
import { Avatar } from '@/components/ui/avatar';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import { KindIcon } from '@/app/(desk)/history/_parts/kind-icon';
import { useHistorySearch } from '@/app/(desk)/history/_parts/use-history-search';
import { useSettled } from '@/app/(desk)/history/_parts/use-settled';
import type { ProductPage } from '@/lib/catalog/products-query';
import { ProductThumb } from '@/lib/catalog/ui/product-thumb';
import type { ListedMessage } from '@/lib/history/listed-message';
import type { PaletteItem } from './palette-items';

const settleMs = 150;
const productsMax = 8;
const queryMax = 200;

/** Products, customers and messages for what is typed, a moment behind the typing. */
export function useFound(typed: string, isOfProducts: boolean) {
  const format = useFormatter();
  const text = typed.trim();
  const settled = useSettled(text, settleMs);
  const query = settled.slice(0, queryMax);
  const search = new URLSearchParams({ query, limit: String(productsMax) });
  const products = useQuery({
    queryKey: ['catalog', 'palette', query],
    queryFn: ({ signal }) => readDesk<ProductPage>(`/api/desk/products?${search}`, signal),
    enabled: isOfProducts || query !== '',
    placeholderData: (previous) => previous,
  });
  const history = useHistorySearch(isOfProducts ? '' : typed);
  const shown = isOfProducts || text !== '' ? (products.data?.products ?? []) : [];
  const toMessage = (message: ListedMessage): PaletteItem => {
    const { recipient, summary, times, kind } = message;
    const sentOn = format.dateTime(new Date(times.createdAt), { dateStyle: 'medium', timeStyle: 'short' });
    return {
      id: message.id,
      group: 'messages',
      text: summary.title || recipient.name || recipient.masked,
      detail: `${recipient.name || recipient.masked} · ${sentOn}`,
      icon: <KindIcon kind={kind} />,
      href: `/history/${message.id}`,
    };
  };
  const items: PaletteItem[] = [
    ...shown.map(
      ({ retailerId, name, pictureId }): PaletteItem => ({
        id: `product-${retailerId}`,
        group: 'products',
        text: name,
        detail: retailerId,
        icon: <ProductThumb pictureId={pictureId} className="size-6" />,
        href: `/catalog?${new URLSearchParams({ product: retailerId })}`,
      }),
    ),
    ...history.found.contacts.map(
      ({ contactId, name, masked }): PaletteItem => ({
        id: contactId,
        group: 'contacts',
        text: name || masked,
        detail: name === '' ? undefined : masked,
        icon: <Avatar name={name || masked} />,
        href: `/history?contact=${contactId}`,
      }),
    ),
    ...history.found.messages.map(toMessage),
  ];
  const isBehind = settled !== text || products.isPlaceholderData || products.isLoading;
  return {
    items,
    isLoading: ((isOfProducts || text !== '') && isBehind) || history.isLoading,
    failed: products.error ?? history.error,
    retry: () => void Promise.all([products.refetch(), history.retry()]),
  };
}
