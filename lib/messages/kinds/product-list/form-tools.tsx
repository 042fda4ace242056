'use client';

import { ArrowDownUp, CopyX, PackageX } from 'lucide-react';
import { useLocale } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { productsMax } from './limits';
import type { ProductListDraft } from './schema';
import { countProducts } from './section-changes';
import en from './strings.en.json';
import fr from './strings.fr.json';
import {
  dropUnavailable,
  type ProductOrder,
  productOrders,
  removeDuplicates,
  sortProducts,
} from './tidy-sections';
import type { DraftHistory } from './use-draft-history';
import type { ProductList } from './use-product-list';

type FormToolsProps = {
  sections: ProductListDraft['sections'];
  products: ResolvedProducts;
  history: DraftHistory;
  list: ProductList;
};

/** What tidies the whole list in one gesture, and what that did. What would change nothing is not offered. */
export function FormTools({ sections, products, history, list }: FormToolsProps) {
  const t = useKindText({ en, fr });
  const locale = useLocale();
  const count = countProducts(sections);
  const unique = removeDuplicates(sections);
  const available = dropUnavailable(sections, products);
  const duplicates = count - countProducts(unique);
  const unavailable = count - countProducts(available);
  if (count < 2 && unavailable === 0 && history.said === '') return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no bar of buttons.
    <div
      role="group"
      aria-label={t('tools.label')}
      className="flex min-h-9 flex-wrap items-center border-line border-b ps-2.5 pe-2.5 max-md:px-1"
    >
      {count > 1 && (
        <Menu
          label={t('tools.sort')}
          icon={<ArrowDownUp aria-hidden />}
          variant="quiet"
          size="small"
          entries={orderEntries(t, count)}
          // A menu that closes gives its button the focus back; only then is it moved on.
          onAction={(id) => requestAnimationFrame(() => sort(id as ProductOrder))}
        >
          {t('tools.sort')}
        </Menu>
      )}
      {duplicates > 0 && (
        <Button
          variant="quiet"
          size="small"
          onClick={() => list.tidy(unique, t('tools.duplicatesRemoved', { count: duplicates }))}
        >
          <CopyX aria-hidden />
          {t('tools.removeDuplicates', { count: duplicates })}
        </Button>
      )}
      {unavailable > 0 && (
        <Button
          variant="quiet"
          size="small"
          onClick={() => list.tidy(available, t('tools.unavailableDropped', { count: unavailable }))}
        >
          <PackageX aria-hidden />
          {t('tools.dropUnavailable', { count: unavailable })}
        </Button>
      )}
      <span className="ms-auto min-w-0 px-2 text-ink-2 text-meta">{history.said}</span>
      {history.said !== '' && (
        <Button
          variant="quiet"
          size="small"
          data-undo-said=""
          className="text-accent-ink!"
          onClick={list.undo}
        >
          {t('list.undo')}
        </Button>
      )}
    </div>
  );

  function sort(order: ProductOrder) {
    list.tidy(sortProducts(sections, order, products, locale), t(`tools.sorted.${order}`));
  }
}

function orderEntries(t: ReturnType<typeof useKindText<typeof en>>, count: number) {
  return productOrders.map((order) => ({
    id: order,
    label: t(`tools.orders.${order}`),
    // The catalog's order is known for what one message can hold.
    disabled: order === 'catalog' && count > productsMax,
  }));
}
