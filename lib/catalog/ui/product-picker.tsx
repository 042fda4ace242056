'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { SearchField } from '@/components/ui/search-field';
import type { PickProductsOptions } from '@/lib/messages/definition-ui';
import type { Product } from '@/lib/values/product';
import { chooseProducts } from './choose-products';
import { isNarrowed, noNarrowing } from './narrowing';
import { currencyOf } from './currency-of';
import { PickerNotice } from './picker-notice';
import { ProductChoices } from './product-choices';
import { ProductFilters } from './product-filters';
import { useProductPages } from './use-product-pages';

export type ProductPickerProps = PickProductsOptions & {
  catalogId?: string;
  onClose: (chosen: Product[]) => void;
};

/**
 * Finds and chooses products: arrow keys move, Space chooses, Enter adds, Escape closes, a letter searches. With room
 * for one, the first choice is the answer.
 */
export function ProductPicker({ title, max, chosenRetailerIds, catalogId, onClose }: ProductPickerProps) {
  const t = useTranslations('catalog');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Product[]>([]);
  const [isRefused, setRefused] = useState(false);
  const [narrowing, setNarrowing] = useState(noNarrowing);
  const pages = useProductPages(search, catalogId, narrowing);
  const shown = pages.data?.pages.flatMap(({ products }) => products) ?? [];
  const content = useRef<HTMLDivElement>(null);
  const isSingle = max === 1;

  useEffect(() => searchInput(content.current)?.focus(), []);

  function choose(keys: 'all' | ReadonlySet<string | number>) {
    const selectable = shown.filter(({ retailerId }) => !chosenRetailerIds.includes(retailerId));
    const next = chooseProducts(chosen, keys, selectable, max);
    if (isSingle && next.chosen.length > 0) return onClose(next.chosen);
    setChosen(next.chosen);
    setRefused(next.refused);
  }

  function takeKey(event: KeyboardEvent) {
    const input = searchInput(content.current);
    const inList = event.target instanceof Element && event.target.closest('[role="listbox"]') !== null;
    if (event.target === input && ['ArrowDown', 'Enter'].includes(event.key)) {
      event.preventDefault();
      firstOption(content.current)?.focus();
    } else if (inList && event.key === 'Enter' && chosen.length > 0) {
      event.preventDefault();
      onClose(chosen);
    } else if (inList && isTyped(event)) {
      input?.focus();
    } else {
      return;
    }
    event.stopPropagation();
  }

  return (
    <DialogModal
      title={title}
      size="large"
      flush
      onOpenChange={(open) => !open && onClose([])}
      footer={
        isSingle ? undefined : (
          <>
            <Button onClick={() => onClose([])}>{t('cancel')}</Button>
            <Button variant="primary" disabled={chosen.length === 0} onClick={() => onClose(chosen)}>
              {t('add', { count: chosen.length })}
            </Button>
          </>
        )
      }
    >
      <div ref={content} onKeyDownCapture={takeKey} className="flex h-[min(60dvh,36rem)] flex-col">
        <div className="flex-none border-line border-b px-5 py-3 max-md:px-4">
          <SearchField label={t('search')} value={search} onChange={setSearch} />
          <div className="mt-2">
            <ProductFilters
              catalogId={catalogId}
              currency={currencyOf(shown)}
              narrowing={narrowing}
              onChange={setNarrowing}
            />
          </div>
          <p role="status" className="sr-only">
            {(search !== '' || isNarrowed(narrowing)) && pages.isSuccess && !pages.isPlaceholderData
              ? t(pages.hasNextPage ? 'foundMore' : 'found', { count: shown.length })
              : ''}
          </p>
          {!isSingle && <PickerNotice chosenCount={chosen.length} max={max} isRefused={isRefused} />}
        </div>
        <ProductChoices
          label={title}
          search={search.trim()}
          pages={pages}
          shown={shown}
          chosen={chosen}
          inMessage={chosenRetailerIds}
          isSingle={isSingle}
          onChoose={choose}
          isNarrowed={isNarrowed(narrowing)}
          onClear={() => {
            setSearch('');
            setNarrowing(noNarrowing);
          }}
        />
      </div>
    </DialogModal>
  );
}

function searchInput(content: HTMLElement | null): HTMLInputElement | null {
  return content?.querySelector('input') ?? null;
}

function firstOption(content: HTMLElement | null): HTMLElement | null {
  return content?.querySelector<HTMLElement>('[role="option"]:not([aria-disabled="true"])') ?? null;
}

/** A character that belongs into the search, moved there before it is written. */
function isTyped(event: KeyboardEvent): boolean {
  const isCharacter = [...event.key].length === 1 && event.key !== ' ';
  return isCharacter && !event.ctrlKey && !event.metaKey && !event.altKey;
}
