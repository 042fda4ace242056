'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type SheetButtonProps = {
  onPress: () => void;
  /** Filled for the step that leads on, an outline for the others. */
  filled?: boolean;
  /** Drawn pale and deaf, yet able to hold the focus. */
  off?: boolean;
  busy?: boolean;
  className?: string;
  children: ReactNode;
};

/** A large button of a screen. */
export function SheetButton(props: SheetButtonProps) {
  const { onPress, filled = false, off = false, busy = false, className, children } = props;
  return (
    <button
      type="button"
      aria-disabled={off || busy || undefined}
      aria-busy={busy || undefined}
      onClick={off || busy ? undefined : onPress}
      className={clsx(
        'flex min-h-(--wa-sheet-button-height) items-center justify-center rounded-full px-4 py-1 text-center outline-offset-2 [font:var(--wa-type-sheet-button)]',
        filled ? 'bg-(--wa-accent) text-(--wa-on-accent)' : 'border border-(--wa-divider) text-(--wa-button)',
        off ? 'opacity-45' : 'cursor-pointer',
        className,
      )}
    >
      {busy ? (
        <span
          aria-hidden="true"
          className="me-2 size-4 rounded-full border-2 border-current border-e-transparent motion-safe:animate-spin"
        />
      ) : null}
      {children}
    </button>
  );
}
