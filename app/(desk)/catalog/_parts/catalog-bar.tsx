'use client';

import { LayoutGrid, List } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { CatalogView } from '@/lib/entrypoints/request-preferences';

type CatalogBarProps = {
  typed: string;
  onType: (typed: string) => void;
  /** How many are shown, and whether there are more; null while that is not known. */
  found: { count: number; isMore: boolean } | null;
  filters: ReactNode;
  isNarrowed: boolean;
  onClear: () => void;
  view: CatalogView;
  onView: (view: CatalogView) => void;
};

/** Searches the catalog, says what was found, and chooses how it is looked at. */
export function CatalogBar(props: CatalogBarProps) {
  const { typed, onType, found, filters, isNarrowed, onClear, view, onView } = props;
  const t = useTranslations();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-none items-center gap-2 border-line max-md:flex-wrap border-b px-5 py-2.5 max-md:px-4 max-md:py-2">
      <SearchField
        ref={field}
        label={t('catalog.search')}
        value={typed}
        maxLength={200}
        onChange={onType}
        className="w-80 min-w-44 shrink-[99] max-md:flex-1"
      />
      <div className="min-w-0 max-md:order-last max-md:w-full">{filters}</div>
      {isNarrowed && (
        <Button variant="quiet" size="small" onClick={onClear} className="max-md:hidden">
          {t('catalogPage.clear')}
        </Button>
      )}
      <span role="status" className="ms-auto flex-none text-ink-3 tabular-nums max-md:sr-only">
        {found && t(found.isMore ? 'catalogPage.foundMore' : 'catalogPage.found', { count: found.count })}
      </span>
      <SegmentedControl
        label={t('catalogPage.view')}
        segments={[
          { id: 'grid', label: t('catalogPage.views.grid'), icon: <LayoutGrid aria-hidden /> },
          { id: 'list', label: t('catalogPage.views.list'), icon: <List aria-hidden /> },
        ]}
        selected={view}
        onSelect={onView}
      />
    </div>
  );
}
