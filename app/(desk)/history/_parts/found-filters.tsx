'use client';

import { useTranslations } from 'use-intl';
import { FilterChip } from '@/components/ui/filter-chip';
import type { FilterBarProps } from './filter-bar';
import { useDescribedFilters } from './use-described-filters';

/** The customer and the product that were found by searching, each to be taken off. */
export function FoundFilters({ filters, onChange }: Pick<FilterBarProps, 'filters' | 'onChange'>) {
  const t = useTranslations('history');
  const described = useDescribedFilters(filters);
  const contact = described?.contact;
  const product = described?.product?.product;
  const customerName = contact?.name || contact?.masked || t('search.sorts.customer');
  const productName = product?.name ?? filters.product?.retailerId ?? '';
  return (
    <>
      {filters.contact !== null && (
        <FilterChip
          label={customerName}
          removeLabel={t('removeFilter', { name: customerName })}
          onRemove={() => onChange({ ...filters, contact: null })}
        />
      )}
      {filters.product !== null && (
        <FilterChip
          label={productName}
          removeLabel={t('removeFilter', { name: productName })}
          onRemove={() => onChange({ ...filters, product: null })}
        />
      )}
    </>
  );
}
