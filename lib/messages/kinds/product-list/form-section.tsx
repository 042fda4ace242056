'use client';

import { type KeyboardEvent, useId } from 'react';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import { FormNote } from './form-note';
import { FormSectionHead } from './form-section-head';
import { FormSectionProducts } from './form-section-products';
import type { ProductListDraft } from './schema';
import { productKeys } from './section-changes';
import type { DragPlace } from './use-drag-place';
import type { ProductList } from './use-product-list';

type Sections = ProductListDraft['sections'];

export type FormSectionProps = {
  index: number;
  section: Sections[number];
  sections: Sections;
  products: ResolvedProducts;
  list: ProductList;
  drag: DragPlace;
  problemAt: (path: string) => string | undefined;
};

/** One section: its band, and its products. */
export function FormSection(props: FormSectionProps) {
  const { index, section, list, problemAt } = props;
  const id = useId();
  const path = `sections.${index}`;
  const ofProducts = `${path}.productRetailerIds`;
  const isEmpty = section.productRetailerIds.length === 0;
  const error =
    problemAt(ofProducts) ??
    section.productRetailerIds.map((_, position) => problemAt(`${ofProducts}.${position}`)).find(Boolean);
  return (
    <section
      aria-label={list.sectionName(index)}
      data-section={index}
      onFocusCapture={() => list.use(index)}
      onKeyDownCapture={(event) => changeByKey(event, props)}
    >
      <FormSectionHead {...props} noteId={`${id}-title`} error={problemAt(`${path}.title`)} />
      <FormNote id={`${id}-title`} error={problemAt(`${path}.title`)} isFocusable={false} />
      <FormNote error={error} isFocusable={!isEmpty} />
      <FormSectionProducts {...props} hasProblem={error !== undefined} />
    </section>
  );
}

/** Alt and an arrow move the product that has the focus, Delete removes it. */
function changeByKey(event: KeyboardEvent, { index, section, list }: FormSectionProps): void {
  const row = event.target instanceof Element && event.target.closest<HTMLElement>('[role="row"]');
  const keys = productKeys(section.productRetailerIds);
  const position = row ? keys.indexOf(row.dataset.key ?? '') : -1;
  if (position < 0) return;
  const isStep = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
  if (!isStep && event.key !== 'Delete') return;
  event.preventDefault();
  event.stopPropagation();
  if (isStep) list.step({ section: index, position }, event.key === 'ArrowUp' ? -1 : 1);
  else list.remove({ section: index, position });
}
