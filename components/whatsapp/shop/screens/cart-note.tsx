'use client';

import { clsx } from 'clsx';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { cartNoteMax } from '@/components/whatsapp/shop/cart';

/** What goes to the business with the cart. The count shows near the limit; beyond it nothing is cut off. */
export function CartNote({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const { strings, language } = useWhatsAppLook();
  const write = (count: number) => new Intl.NumberFormat(language).format(count);
  const over = note.length > cartNoteMax;
  return (
    <div className="mb-3">
      <textarea
        // An empty field would hold its placeholder to be left-to-right.
        dir={note === '' ? undefined : 'auto'}
        rows={1}
        value={note}
        aria-label={strings.cartNote}
        aria-invalid={over || undefined}
        placeholder={strings.cartNote}
        onChange={(event) => onChange(event.target.value)}
        className="block max-h-[66px] w-full resize-none rounded-[20px] bg-(--wa-grouped) px-4 py-[9px] [field-sizing:content] [font:var(--wa-type-row-text)] placeholder:text-(--wa-text-muted)"
      />
      {note.length < cartNoteMax * 0.9 ? null : (
        <p
          aria-live="polite"
          className={clsx(
            'mt-1 text-end [font:var(--wa-type-sheet-small)]',
            over ? 'text-(--wa-error)' : 'text-(--wa-text-muted)',
          )}
        >
          {write(note.length)} / {write(cartNoteMax)}
        </p>
      )}
    </div>
  );
}
