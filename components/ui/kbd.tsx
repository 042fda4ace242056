import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** A key to press. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={clsx(
        'inline-flex items-center gap-0.5 whitespace-nowrap rounded-thumb border border-line-strong bg-surface px-1 font-medium font-sans text-[0.6875rem] text-ink-3 leading-4 [&>svg]:size-3',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
