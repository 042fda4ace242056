'use client';

import { useState } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';

/** Where WhatsApp Web cuts a description, in UTF-16 units (client of August 2026). */
const shownAtFirst = 100;

/** What the seller says of a product; a long text behind "Read more". */
export function ProductDescription({ text }: { text: string }) {
  const { strings } = useWhatsAppLook();
  const [whole, setWhole] = useState(false);
  if (text.trim() === '') return null;
  const cut = !whole && text.length > shownAtFirst;
  return (
    <p
      dir="auto"
      tabIndex={-1}
      className="mt-3 text-start wrap-anywhere whitespace-pre-wrap outline-none [font:var(--wa-type-page-text)]"
      data-part="description"
    >
      {cut ? cutAt(text, shownAtFirst) : text}
      {cut ? (
        <>
          {'… '}
          <button
            type="button"
            className="cursor-pointer text-(--wa-button)"
            onClick={(event) => {
              // The button is about to go: whoever reads on stays at the text.
              event.currentTarget.parentElement?.focus();
              setWhole(true);
            }}
          >
            {strings.readMore}
          </button>
        </>
      ) : null}
    </p>
  );
}

/** @returns the first `units` UTF-16 units, one less where that would halve a character. */
function cutAt(text: string, units: number): string {
  return text
    .slice(0, units)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
