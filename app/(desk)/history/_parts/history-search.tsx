'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ComboBox } from '@/components/ui/combo-box';
import type { HistoryFilters } from './history-filters';
import { FoundRow } from './found-row';
import { type Found, foundItems } from './found-items';
import { useEnterForFirst } from './use-enter-for-first';
import { useHistorySearch } from './use-history-search';

type HistorySearchProps = {
  filters: HistoryFilters;
  /** The filters as the address carries them. */
  search: string;
  onChange: (filters: HistoryFilters) => void;
};

/**
 * Finds a message by its wamid, and a customer or a product to narrow the list to. What is typed goes to the desk in
 * the body of a request; only the id it leads to stands in the address.
 */
export function HistorySearch({ filters, search, onChange }: HistorySearchProps) {
  const t = useTranslations('history.search');
  const router = useRouter();
  const [text, setText] = useState('');
  const { found, isLoading, emptyText } = useHistorySearch(text);
  const input = useRef<HTMLInputElement>(null);
  const items = foundItems(found);

  function choose(item: Found) {
    setText('');
    if (item.sort === 'message') router.push(`/history/${item.message.id}${search}`, { scroll: false });
    else if (item.sort === 'customer') onChange({ ...filters, contact: item.contact.contactId });
    else {
      const { catalogId, product } = item.found;
      onChange({ ...filters, product: { catalogId, retailerId: product.retailerId } });
    }
  }
  const enter = useEnterForFirst({ text, isLoading, first: items[0], onFirst: choose });
  return (
    <div
      onKeyDownCapture={(event) => {
        const isOnMatch = input.current?.hasAttribute('aria-activedescendant');
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || isOnMatch) return;
        event.preventDefault();
        event.stopPropagation();
        enter();
      }}
    >
      <ComboBox<Found>
        label={t('label')}
        hideLabel
        placeholder={t('placeholder')}
        inputRef={input}
        items={items}
        inputValue={text}
        onInputChange={setText}
        selectedId={null}
        onSelect={(item) => item && choose(item)}
        textOf={(item) => item.text}
        sortOf={(item) => t(`sorts.${item.sort}`)}
        isLoading={isLoading}
        allowsCustomValue
        emptyText={emptyText}
        leading={<Search className="text-ink-3" aria-hidden />}
      >
        {(item) => <FoundRow item={item} />}
      </ComboBox>
    </div>
  );
}
