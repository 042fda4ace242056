'use client';

import { useEffect, useEffectEvent } from 'react';

type FormKeys = { onUndo: () => void; onRedo: () => void; onPasteList: (text: string) => void };

/**
 * Ctrl or ⌘ with Z takes the last step back, with Shift or with Y it is done again, and several lines that are pasted
 * are a list: each from wherever nothing is being written. A text field keeps what the browser does there.
 */
export function useFormKeys({ onUndo, onRedo, onPasteList }: FormKeys): void {
  const takeKey = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    if (event.defaultPrevented || isWriting(event.target)) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) onRedo();
    else onUndo();
  });
  const takePaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.defaultPrevented || isWriting(event.target) || !/\S\s*[\n\t]\s*\S/.test(text)) return;
    event.preventDefault();
    onPasteList(text);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => takeKey(event);
    const onPaste = (event: ClipboardEvent) => takePaste(event);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  const where = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';
  return target instanceof Element && target.closest(where) !== null;
}
