'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { messageTitleId } from './message-title-id';

/**
 * Keeps the focus where a message opens or closes: on to its title where it covers the list, back to its row when it is
 * closed. Beside the list it stays on the row.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, openId: string | null): void {
  const openedBefore = useRef(openId);
  useEffect(() => {
    const before = openedBefore.current;
    openedBefore.current = openId;
    if (openId === before || !isFocusLost()) return;
    const target = openId === null ? rowOf(list.current, before) : document.getElementById(messageTitleId);
    target?.focus();
  }, [list, openId]);
}

function rowOf(list: HTMLElement | null, messageId: string | null): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-message="${CSS.escape(messageId ?? '')}"]`) ?? null;
}

/** On nothing, or on something that is no longer drawn. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || !activeElement.checkVisibility();
}
