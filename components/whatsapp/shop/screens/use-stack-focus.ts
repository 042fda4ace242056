'use client';

import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Moves the focus with a stack of screens: into a screen that opens, back to what opened it when it closes, and to the
 * uppermost screen when what had the focus is gone. Everything beside the stack is inert while it is there. Whoever is
 * busy elsewhere on the page, with the switches of the desk, is left alone.
 * @param depth how many screens are open
 * @returns hears of every focus inside the stack
 */
export function useStackFocus(root: RefObject<HTMLElement | null>, depth: number) {
  const openers = useRef<(Element | undefined)[]>([]);
  const focused = useRef<Element | null>(null);

  useLayoutEffect(() => {
    const known = openers.current;
    const opening = depth > known.length;
    if (depth === known.length) return;
    const { away, element } = focusAround(root.current);
    const opener = opening ? element : known[depth];
    while (known.length < depth) known.push(opener);
    known.length = depth;
    if (!away && (opening || !focusElement(opener))) focusScreen(root.current);
  }, [root, depth]);

  useLayoutEffect(() => {
    const stack = root.current;
    const beside = elementsBeside(stack);
    for (const element of beside) element.inert = true;
    return () => {
      for (const element of beside) element.inert = false;
      const [opener] = openers.current;
      openers.current = [];
      if (!focusAround(stack).away && !focusElement(opener)) focusAny(beside);
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

/** Whether the focus is outside of the device, and what has it inside. */
function focusAround(root: HTMLElement | null): { away: boolean; element?: Element } {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return { away: false };
  if (root?.parentElement?.contains(activeElement) !== true) return { away: true };
  return { away: false, element: activeElement };
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
  if (!(element instanceof HTMLElement) || !element.isConnected) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}

/** Focuses the messages of the chat, which can always be reached. */
function focusAny(elements: readonly HTMLElement[]): void {
  for (const element of elements) {
    if (focusElement(element.querySelector('[tabindex="0"]'))) return;
  }
}
