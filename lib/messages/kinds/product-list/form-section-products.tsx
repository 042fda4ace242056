'use client';

import { Plus } from 'lucide-react';
import { type DropTarget, DropIndicator, GridList, useDragAndDrop } from 'react-aria-components';
import { Button } from '@/components/ui/button';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { FormProductRow } from './form-product-row';
import type { FormSectionProps } from './form-section';
import { productsMax } from './limits';
import { placeOfGap } from './move-product';
import { countProducts, productKeys } from './section-changes';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** The products of a section; they are dragged, by hand or by keyboard, and moved with Alt and an arrow. */
export function FormSectionProducts(props: FormSectionProps & { hasProblem: boolean }) {
  const { index, section, list, products } = props;
  const keys = productKeys(section.productRetailerIds);
  const { dragAndDropHooks } = useProductDrag(props, keys);
  return (
    <GridList
      aria-label={list.sectionName(index)}
      dragAndDropHooks={dragAndDropHooks}
      disallowTypeAhead
      renderEmptyState={() => <EmptySection {...props} />}
      className="outline-none drop-target:bg-selected"
    >
      {section.productRetailerIds.map((retailerId, position) => (
        <FormProductRow
          key={keys[position]}
          id={keys[position] ?? ''}
          retailerId={retailerId}
          product={products.get(retailerId) ?? 'loading'}
          place={{ section: index, position }}
          sections={props.sections}
          list={list}
        />
      ))}
    </GridList>
  );
}

function useProductDrag({ index, section, list, drag }: FormSectionProps, keys: readonly string[]) {
  function drop(gap: number) {
    const from = drag.from.current;
    if (from) list.drop(from, placeOfGap(from, index, gap));
  }
  const gapAt = (target: { key: string | number; dropPosition: string }) =>
    keys.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
  return useDragAndDrop({
    getItems: (dragged) => [...dragged].map((key) => ({ [drag.type]: String(key) })),
    onDragStart: ({ keys: dragged }) => {
      const [key] = dragged;
      drag.from.current = { section: index, position: keys.indexOf(String(key)) };
    },
    acceptedDragTypes: [drag.type],
    getDropOperation: () => 'move',
    onReorder: ({ target }) => drop(gapAt(target)),
    onInsert: ({ target }) => drop(gapAt(target)),
    onRootDrop: () => drop(section.productRetailerIds.length),
    renderDropIndicator: (target: DropTarget) => (
      <DropIndicator
        target={target}
        className="relative z-1 -my-px h-0.5 outline-none drop-target:bg-accent"
      />
    ),
  });
}

function EmptySection({ index, sections, list, hasProblem }: FormSectionProps & { hasProblem: boolean }) {
  const t = useKindText({ en, fr });
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 border-line border-b ps-9 pe-4 text-ink-3 max-md:ps-4">
      {t('list.empty')}
      <Button
        variant="quiet"
        size="small"
        data-add-products=""
        data-problem={hasProblem ? '' : undefined}
        className="text-accent-ink! disabled:border-transparent! disabled:bg-transparent! disabled:text-ink-3!"
        disabled={countProducts(sections) >= productsMax}
        onClick={() => void list.add(index)}
      >
        <Plus aria-hidden />
        {t('fields.productRetailerIds.add')}
      </Button>
    </div>
  );
}
