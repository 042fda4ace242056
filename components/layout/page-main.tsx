import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export const contentId = 'content';

/** Everything of a page below its bar. It fills the window and does its own scrolling, unless told that its parts do. */
export function PageMain({ children, scrolls = true }: { children: ReactNode; scrolls?: boolean }) {
  return (
    <main
      id={contentId}
      tabIndex={-1}
      className={clsx(
        'col-span-3 row-start-2 flex min-h-0 min-w-0 flex-col outline-none',
        scrolls ? 'overflow-y-auto' : 'overflow-hidden',
      )}
    >
      {children}
    </main>
  );
}
