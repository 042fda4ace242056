'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';

type SearchFieldProps = { term: string; onChange: (term: string) => void; onEnd: () => void };

/** Where one looks for a product, in place of the bar's title. Escape ends the search before it closes the screen. */
export function SearchField({ term, onChange, onEnd }: SearchFieldProps) {
  const { strings } = useWhatsAppLook();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const endOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onEnd();
  };
  return (
    <input
      ref={field}
      // An empty field would hold its placeholder to be left-to-right.
      dir={term === '' ? undefined : 'auto'}
      value={term}
      maxLength={100}
      enterKeyHint="search"
      aria-label={strings.search}
      placeholder={strings.search}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={endOnEscape}
      className="mx-1 h-9 min-w-0 flex-1 rounded-full bg-(--wa-grouped) px-4 [font:var(--wa-type-page-text)] placeholder:text-(--wa-text-muted)"
    />
  );
}
