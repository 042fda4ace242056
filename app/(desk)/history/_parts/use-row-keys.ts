'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useEffectEvent } from 'react';

const steps: Record<string, 1 | -1> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * `j` and `k` move the focus through the rows from anywhere on the page, the arrow keys from within the list; Enter is
 * the row's own, being a link. Escape closes the open message.
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  openId: string | null,
  listHref: string,
): void {
  const router = useRouter();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTakenElsewhere(event))
      return;
    if (event.key === 'Escape' && openId !== null) return router.push(listHref, { scroll: false });
    const step = steps[event.key];
    const inList = list.current?.contains(document.activeElement) ?? false;
    if (step === undefined || !list.current || (event.key.startsWith('Arrow') && !inList)) return;
    if (focusNeighbor(list.current, step, openId)) event.preventDefault();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Fields, menus and windows over the page have keys of their own. */
function isTakenElsewhere({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], dialog, [popover]',
    ) !== null
  );
}

/** From the focused row, else from the open one, else to the first. */
function focusNeighbor(list: HTMLElement, step: 1 | -1, openId: string | null): boolean {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-message]')].filter(
    (row) => row.offsetParent !== null,
  );
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? rows.indexOf(activeElement) : -1;
  const at = focused === -1 ? rows.findIndex((row) => row.dataset.message === openId) : focused;
  const next = rows[at === -1 ? 0 : at + step];
  next?.focus();
  return next !== undefined;
}
