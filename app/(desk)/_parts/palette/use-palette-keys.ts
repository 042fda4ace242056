'use client';

import { useEffect, useEffectEvent } from 'react';

export type Opened = 'everything' | 'products' | 'shortcuts';

/**
 * Ctrl or ⌘ with K, `/` and `?`. The two letters are left to whoever writes, to open menus and windows, and to a page
 * that has taken the key: listened for on the window, behind every page's own keys.
 */
export function usePaletteKeys(opened: Opened | null, onOpen: (opened: Opened | null) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const next = meant(event);
    if (next === null) return;
    const isOverlaid = document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]') !== null;
    if (isOverlaid && !(next === 'everything' && opened !== null)) return;
    event.preventDefault();
    onOpen(isOverlaid ? null : next);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function meant(event: KeyboardEvent): Opened | null {
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === 'k' && !event.shiftKey ? 'everything' : null;
  }
  const { target } = event;
  const isTaken =
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]') !== null;
  if (isTaken) return null;
  if (event.key === '/') return 'products';
  return event.key === '?' ? 'shortcuts' : null;
}
