'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Where the focus goes when a product covers the list. */
export const productTitleId = 'product-title';

/**
 * Keeps the focus where a product opens or closes: on to its title where it covers the list, back to its place in the
 * list when it is closed. Beside the list it stays there.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, openId: string | null): void {
  const openedBefore = useRef(openId);
  useEffect(() => {
    const before = openedBefore.current;
    openedBefore.current = openId;
    if (openId === before || !isFocusLost()) return;
    const target = openId === null ? placeOf(list.current, before) : document.getElementById(productTitleId);
    target?.focus();
  }, [list, openId]);
}

function placeOf(list: HTMLElement | null, retailerId: string | null): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-product="${CSS.escape(retailerId ?? '')}"]`) ?? null;
}

/** On nothing, or on something that is no longer drawn. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || !activeElement.checkVisibility();
}
