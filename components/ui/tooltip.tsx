'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

const openDelayMs = 400;
const closeDelayMs = 120;
const gapPx = 6;

/**
 * Shows `text` beside its child on hover and on keyboard focus; Escape hides it. The text is for the eye: the child
 * carries the same words in its name or in its hidden text.
 */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function later(next: boolean, delayMs: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), delayMs);
  }
  function focused(target: Element) {
    if (target.matches(':focus-visible')) later(true, 0);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches its child, which is what one operates.
    <span
      className="inline-flex min-w-0"
      onPointerEnter={(event) => event.pointerType !== 'touch' && later(true, openDelayMs)}
      onPointerLeave={() => later(false, closeDelayMs)}
      onPointerDown={() => later(false, 0)}
      onFocus={(event) => focused(event.target)}
      onBlur={() => later(false, 0)}
    >
      {children}
      {open && <Bubble text={text} onEscape={() => setOpen(false)} />}
    </span>
  );
}

function Bubble({ text, onEscape }: { text: string; onEscape: () => void }) {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (ref.current) placeBeside(ref.current);
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onEscape();
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onEscape]);
  return (
    <span
      ref={ref}
      popover="manual"
      aria-hidden
      className="m-0 max-w-72 rounded-control bg-ink px-2 py-1 text-start font-normal text-meta text-surface"
    >
      {text}
    </span>
  );
}

/** Below its neighbor, or above where there is no room, and never past the edge of the window. */
function placeBeside(bubble: HTMLElement) {
  const neighbor = bubble.parentElement?.firstElementChild;
  if (!neighbor) return;
  bubble.showPopover();
  const box = neighbor.getBoundingClientRect();
  const below = box.bottom + gapPx;
  const fits = below + bubble.offsetHeight < window.innerHeight;
  const centered = box.left + (box.width - bubble.offsetWidth) / 2;
  const rightmost = window.innerWidth - bubble.offsetWidth - gapPx;
  bubble.style.inset = 'auto';
  bubble.style.top = `${fits ? below : box.top - gapPx - bubble.offsetHeight}px`;
  bubble.style.left = `${Math.max(gapPx, Math.min(centered, rightmost))}px`;
}
