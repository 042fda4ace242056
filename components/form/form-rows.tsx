import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/**
 * Fields below each other: labels in a column of their own where there is room, above the field where there is not.
 * The column is equally wide everywhere, so that two groups of rows meet.
 */
export function FormRows({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={clsx(rowsClass, className)}>{children}</div>;
}

const rowsClass = clsx(
  'grid grid-cols-[minmax(0,1fr)] gap-x-3 gap-y-2 px-5 py-4 max-md:gap-y-3 max-md:px-4 max-md:py-3 md:grid-cols-[6rem_minmax(0,1fr)]',
  'md:*:data-field:col-span-2 md:*:data-field:grid md:*:data-field:grid-cols-subgrid md:[&>[data-field]>div]:col-start-2',
  '[&>[data-field]>:is(label,[data-label])]:font-normal [&>[data-field]>:is(label,[data-label])]:text-ink-2 max-md:[&>[data-field]>:is(label,[data-label])]:text-meta',
  'md:[&>[data-field]>:is(label,[data-label])]:py-1.5',
);
