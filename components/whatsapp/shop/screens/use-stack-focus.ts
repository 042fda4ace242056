'use client';

import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Moves the focus with a stack of screens: into a screen that opens, back to what opened it when it closes, and to the
 * uppermost screen when what had the focus is gone. Everything beside the stack is inert while it is there. Whoever is
 * busy beside the device keeps the focus when the device is drawn anew under open screens.
 * @param depth how many screens are open
 * @returns hears of every focus inside the stack
 */
export function useStackFocus(root: RefObject<HTMLElement | null>, depth: number) {
  const openers = useRef<(Element | null)[]>([]);
  const focused = useRef<Element | null>(null);

  useLayoutEffect(() => {
    const known = openers.current;
    if (known.length === 0 && isElsewhere(root.current)) {
      while (known.length < depth) known.push(null);
    } else if (depth > known.length) {
      while (known.length < depth) known.push(document.activeElement);
      focusScreen(root.current);
    } else if (depth < known.length) {
      const opener = known[depth];
      known.length = depth;
      if (!focusElement(opener)) focusScreen(root.current);
    }
  }, [root, depth]);

  useLayoutEffect(() => {
    const beside = elementsBeside(root.current);
    for (const element of beside) element.inert = true;
    return () => {
      for (const element of beside) element.inert = false;
      const [opener] = openers.current;
      openers.current = [];
      if (isElsewhere(root.current)) return;
      if (!focusElement(opener)) focusAny(beside);
    };
  }, [root]);

  useLayoutEffect(() => {
    const lost = focused.current?.isConnected === false && document.activeElement === document.body;
    if (lost) focusScreen(root.current);
  });

  return (event: FocusEvent) => {
    focused.current = event.target;
  };
}

/** @returns whether the focus is on something beside the device, which neither holds the stack nor stands under it. */
function isElsewhere(root: HTMLElement | null): boolean {
  const { activeElement } = document;
  const device = root?.parentElement;
  return !device || (activeElement !== document.body && !device.contains(activeElement));
}

function elementsBeside(element: HTMLElement | null): HTMLElement[] {
  const all = [...(element?.parentElement?.children ?? [])];
  return all.filter((other) => other instanceof HTMLElement && other !== element) as HTMLElement[];
}

/** Focuses the uppermost screen, or what in it asks for the focus. */
function focusScreen(root: HTMLElement | null): void {
  const screens = root?.querySelectorAll<HTMLElement>(':scope > [data-screen]') ?? [];
  const screen = [...screens].at(-1);
  const target = screen?.querySelector<HTMLElement>('[data-first-focus]') ?? screen;
  target?.focus({ preventScroll: true });
}

/** @returns whether the element could take the focus. */
function focusElement(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected || element === document.body) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}

/** Focuses the messages of the chat, which can always be reached. */
function focusAny(elements: readonly HTMLElement[]): void {
  for (const element of elements) {
    if (focusElement(element.querySelector('[tabindex="0"]'))) return;
  }
}
