'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** How a place in the list is marked, as `data-message` with the id of what it opens; and the title of what is open. */
type Marks = { place: `data-${string}`; titleId: string };

/**
 * Keeps the focus where something of a list opens or closes: on to its title where it covers the list, back to its place
 * in the list when it is closed. Beside the list it stays there.
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  openId: string | null,
  { place, titleId }: Marks,
): void {
  const openedBefore = useRef(openId);
  useEffect(() => {
    const before = openedBefore.current;
    openedBefore.current = openId;
    if (openId === before || !isFocusLost()) return;
    const placeBefore = `[${place}="${CSS.escape(before ?? '')}"]`;
    const target =
      openId === null
        ? list.current?.querySelector<HTMLElement>(placeBefore)
        : document.getElementById(titleId);
    target?.focus();
  }, [list, openId, place, titleId]);
}

/** On nothing, or on something that is no longer drawn. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || !activeElement.checkVisibility();
}
