'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { FilterMenu } from '@/components/ui/filter-menu';
import type { ProductSets } from '@/lib/catalog/product-sets-query';
import { standings } from '@/lib/values/sendability';
import { fetchSets } from './fetch-sets';
import { isNarrowed, type Narrowing, noNarrowing } from './narrowing';
import { PriceFilter } from './price-filter';

const availabilities = [
  { id: 'in stock', word: 'inStock' },
  { id: 'out of stock', word: 'outOfStock' },
  { id: 'preorder', word: 'preorder' },
  { id: 'available for order', word: 'availableForOrder' },
  { id: 'discontinued', word: 'discontinued' },
] as const;

type ProductFiltersProps = {
  catalogId?: string;
  narrowing: Narrowing;
  /** What a price is asked for in; null offers no prices. */
  currency: string | null;
  /** False where the page itself offers that. */
  byStanding?: boolean;
  onChange: (narrowing: Narrowing) => void;
};

/** Narrows a list of products: by what can be bought, set, price, and whether it can be sent. Scrolls sideways on a phone. */
export function ProductFilters({
  catalogId,
  narrowing,
  currency,
  byStanding = true,
  onChange,
}: ProductFiltersProps) {
  const t = useTranslations('catalog');
  const standing = useTranslations('catalogPage.standings');
  const sets = useProductSets(catalogId);
  return (
    <div className="flex min-w-0 items-center gap-2 overflow-x-auto [scrollbar-width:none]">
      <FilterMenu
        label={t('filters.availability')}
        options={availabilities.map(({ id, word }) => ({ id, label: t(`availability.${word}`) }))}
        selected={narrowing.availability}
        onChange={(ids) => {
          const chosen = availabilities.map(({ id }) => id).filter((id) => ids.includes(id));
          onChange({ ...narrowing, availability: chosen });
        }}
      />
      {sets.length > 0 && (
        <FilterMenu
          label={t('filters.set')}
          options={sets.map(({ id, name, count }) => ({
            id,
            label: name,
            description: t('filters.products', { count }),
          }))}
          selected={one(narrowing.set)}
          onChange={(ids) => onChange({ ...narrowing, set: other(ids, narrowing.set) })}
        />
      )}
      <PriceFilter
        range={narrowing.price}
        currency={currency}
        onChange={(price) => onChange({ ...narrowing, price })}
      />
      {byStanding && (
        <FilterMenu
          label={t('filters.standing')}
          options={standings.map((id) => ({ id, label: standing(id) }))}
          selected={one(narrowing.standing)}
          onChange={(ids) => {
            const chosen = other(ids, narrowing.standing);
            onChange({ ...narrowing, standing: standings.find((id) => id === chosen) ?? null });
          }}
        />
      )}
      {byStanding && isNarrowed(narrowing) && (
        <Button variant="quiet" size="small" onClick={() => onChange(noNarrowing)}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}

function one(id: string | null): string[] {
  return id === null ? [] : [id];
}

/** One at a time: the newly chosen takes the place of the one before, which chosen again is taken off. */
function other(ids: readonly string[], before: string | null): string | null {
  return ids.find((id) => id !== before) ?? null;
}

/** The catalog's sets; none while they are not known, for a filter that is not there misleads nobody. */
function useProductSets(catalogId: string | undefined): ProductSets['sets'] {
  const { data } = useQuery({
    queryKey: ['catalog', 'sets', catalogId ?? null],
    queryFn: ({ signal }) => fetchSets(catalogId, signal),
  });
  return data?.sets ?? [];
}
