'use client';

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { productsMax, sectionsMax } from './limits';
import { moveProduct, type ProductPlace, placeBeside } from './move-product';
import type { ProductListDraft } from './schema';
import {
  addProducts,
  countProducts,
  insertSection,
  moveSection,
  productKeys,
  removeProduct,
  renameSection,
} from './section-changes';
import en from './strings.en.json';
import fr from './strings.fr.json';
import type { FormSectionsProps } from './form-sections';
import type { DraftHistory } from './use-draft-history';
import { useImport } from './use-import';

type Sections = ProductListDraft['sections'];

export type ProductList = ReturnType<typeof useProductList>;

/** Everything that can be done to the sections: the change, where the focus goes, and what is said aloud of it. */
export function useProductList(props: FormSectionsProps, history: DraftHistory) {
  const t = useKindText({ en, fr });
  const read = () => history.read().sections;
  const write = (sections: Sections, typing?: string) =>
    history.write({ ...history.read(), sections }, { typing });
  const root = useRef<HTMLDivElement>(null);
  const [lastSection, setLastSection] = useState(0);
  const [announcement, announce] = useState('');

  const productName = (retailerId: string) => {
    const product = props.products.get(retailerId);
    return typeof product === 'object' ? product.name : retailerId;
  };
  const sectionName = (section: number) =>
    read()[section]?.title.trim() || t('section.unnamed', { number: section + 1 });
  const focusOn = (selector: string) =>
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(selector)?.focus());
  /** What the change takes away would hand its focus to a neighbor of its own choice, so the focus waits outside. */
  const commit = (draft: ProductListDraft, focus: string, said?: string) => {
    root.current?.focus({ preventScroll: true });
    flushSync(() => history.write(draft, { said }));
    focusOn(focus);
    if (said !== undefined) announce(said);
  };
  const change = (sections: Sections, focus: string) => commit({ ...history.read(), sections }, focus);
  /** A change of the whole list; the focus goes to what takes it back. */
  const gesture = (draft: ProductListDraft, said: string) => commit(draft, '[data-undo-said]', said);
  /** Takes the whole draft a step back or forth. What had the focus may be gone then. */
  const step = (take: () => void, said: string) => {
    flushSync(take);
    announce(said);
    if (document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  };
  const tools = { t, read, write, change, announce, productName, sectionName };
  const importProducts = useImport({ props, read: history.read, gesture, sectionName });

  async function add(section = lastSection) {
    const target = Math.max(0, Math.min(section, read().length - 1));
    const max = productsMax - countProducts(read());
    if (max <= 0) return;
    const name = sectionName(target);
    const chosenRetailerIds = read().flatMap(({ productRetailerIds }) => productRetailerIds);
    const title = t('section.addTo', { section: name });
    const chosen = await props.pickProducts({ title, max, chosenRetailerIds });
    if (chosen.length === 0) return;
    const retailerIds = chosen.map(({ retailerId }) => retailerId);
    const next = addProducts(read(), target, retailerIds, productsMax);
    const last = (next[target]?.productRetailerIds.length ?? 0) - 1;
    change(next, productSelector(next, { section: target, position: last }));
    announce(t('product.added', { count: chosen.length, section: name }));
  }

  return {
    root,
    announcement,
    productName,
    sectionName,
    /** The section that `add` without a section adds to. */
    use: setLastSection,
    focusTitle: (section: number) => void focusOn(titleSelector(read(), section)),
    add,
    importProducts,
    tidy: (sections: Sections, said: string) => gesture({ ...history.read(), sections }, said),
    undo: () => history.canUndo && step(history.undo, t('tools.undone')),
    redo: () => history.canRedo && step(history.redo, t('tools.redone')),
    ...productChanges(tools),
    ...sectionChanges(tools),
  };
}

type Tools = {
  read: () => Sections;
  write: (sections: Sections, typing?: string) => void;
  t: ReturnType<typeof useKindText<typeof en>>;
  change: (sections: Sections, focus: string) => void;
  announce: (text: string) => void;
  productName: (retailerId: string) => string;
  sectionName: (section: number) => string;
};

function productChanges({ t, read, write, change, announce, productName, sectionName }: Tools) {
  const nameAt = ({ section, position }: ProductPlace) =>
    productName(read()[section]?.productRetailerIds[position] ?? '');

  function move(from: ProductPlace, to: ProductPlace) {
    const product = nameAt(from);
    const next = moveProduct(read(), from, to);
    change(next, productSelector(next, to));
    const count = next[to.section]?.productRetailerIds.length ?? 0;
    const number = Math.min(to.position + 1, count);
    announce(t('product.moved', { product, number, count, section: sectionName(to.section) }));
  }

  return {
    /** The end of a drag, which sees to focus and words itself. */
    drop: (from: ProductPlace, to: ProductPlace) => write(moveProduct(read(), from, to)),
    move,
    step: (from: ProductPlace, step: -1 | 1) => {
      const to = placeBeside(read(), from, step);
      if (to) move(from, to);
    },
    remove: (place: ProductPlace) => {
      announce(t('product.removed', { product: nameAt(place), section: sectionName(place.section) }));
      const next = removeProduct(read(), place);
      change(next, productSelector(next, place));
    },
  };
}

function sectionChanges({ t, read, write, change, announce, sectionName }: Tools) {
  return {
    addSection: () => {
      if (read().length >= sectionsMax) return;
      const next = insertSection(read(), read().length, { title: '', productRetailerIds: [] });
      change(next, titleSelector(next, next.length - 1));
    },
    renameSection: (section: number, title: string) =>
      write(renameSection(read(), section, title), `title:${section}`),
    moveSection: (section: number, step: -1 | 1) => {
      if (!read()[section + step]) return;
      const next = moveSection(read(), section, step);
      change(next, titleSelector(next, section + step));
      const number = section + step + 1;
      announce(t('section.moved', { section: sectionName(section + step), number, count: next.length }));
    },
    /** @returns what brings the section back. */
    removeSection: (section: number) => {
      const removed = read()[section];
      const next = read().toSpliced(section, 1);
      change(next, titleSelector(next, section));
      return () => {
        if (!removed) return;
        const restored = insertSection(read(), section, removed);
        change(restored, titleSelector(restored, section));
      };
    },
  };
}

/** The product at a place, else the last one of its section, else what an empty section shows instead. */
function productSelector(sections: Sections, place: ProductPlace): string {
  const keys = productKeys(sections[place.section]?.productRetailerIds ?? []);
  const key = keys[place.position] ?? keys.at(-1);
  const inside = key === undefined ? '[data-add-products]' : `[data-key="${CSS.escape(key)}"]`;
  return `[data-section="${place.section}"] ${inside}`;
}

/** The title at a place, else the last one, else what makes a section. */
function titleSelector(sections: Sections, section: number): string {
  if (sections.length === 0) return '[data-add-section]';
  return `[data-section="${Math.min(section, sections.length - 1)}"] [data-title]`;
}
