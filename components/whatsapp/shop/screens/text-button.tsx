import type { ReactNode } from 'react';

type TextButtonProps = { label?: string; onPress: () => void; children: ReactNode };

/** A step that is only a word, beside a heading. `label` names it where the word alone does not. */
export function TextButton({ label, onPress, children }: TextButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="-mx-2 min-h-9 flex-none cursor-pointer rounded-full px-2 text-(--wa-button) [font:var(--wa-type-sheet-button)]"
    >
      {children}
    </button>
  );
}
