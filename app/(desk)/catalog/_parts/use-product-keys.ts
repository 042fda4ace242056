'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';

const steps: Record<string, 1 | -1> = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 };
const lineSteps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * `j` and `k` move the focus through the products from anywhere on the page, the arrow keys from within them, up and
 * down by a line of the grid. Enter is the product's own, being a link. Escape closes the open one.
 */
export function useProductKeys(
  list: RefObject<HTMLElement | null>,
  openId: string | null,
  close: () => void,
): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    if (event.defaultPrevented || isChord || isTakenElsewhere(event)) return;
    if (event.key === 'Escape' && openId !== null) return close();
    const products = [...(list.current?.querySelectorAll<HTMLElement>('[data-product]') ?? [])];
    const step = stepOf(event, products);
    const inList = list.current?.contains(document.activeElement) ?? false;
    if (step === 0 || (event.key.startsWith('Arrow') && !inList)) return;
    if (focusNeighbor(products, step, openId)) event.preventDefault();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Fields, tabs, menus and windows over the page have keys of their own. */
function isTakenElsewhere({ target }: KeyboardEvent): boolean {
  const own = 'input, textarea, select, [role="tab"], [role="menu"], [role="dialog"], dialog, [popover]';
  return target instanceof Element && target.closest(own) !== null;
}

/** How far a key leads: by one product, or by as many as stand in a line. */
function stepOf({ key }: KeyboardEvent, products: readonly HTMLElement[]): number {
  const [first] = products;
  const inLine = products.findIndex((product) => product.offsetTop !== first?.offsetTop);
  const line = inLine === -1 ? Math.max(products.length, 1) : inLine;
  const sideways = document.dir === 'rtl' && key.startsWith('Arrow') ? -1 : 1;
  return (steps[key] ?? 0) * sideways || (lineSteps[key] ?? 0) * line;
}

/** From the focused product, else from the open one, else to the first. */
function focusNeighbor(products: readonly HTMLElement[], step: number, openId: string | null): boolean {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? products.indexOf(activeElement) : -1;
  const at = focused === -1 ? products.findIndex(({ dataset }) => dataset.product === openId) : focused;
  const next = products[at === -1 ? 0 : at + step];
  next?.focus();
  return next !== undefined;
}
