import { clsx } from 'clsx';

const columnsClass = 'md:grid-cols-[minmax(0,1fr)_8.5rem_9rem_9rem_2rem]';

/** Somebody in the list: two lines of 56 px, and on a phone a third one for what the columns say. */
export const rowClass = clsx(
  'grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-line border-b px-5 py-2 max-md:px-4',
  columnsClass,
);

/** The names of the columns, where there are any. */
export const headClass = clsx(
  'hidden h-8 items-center gap-x-3 border-line border-b px-5 text-ink-3 text-meta md:grid',
  columnsClass,
);

/** What has a column of its own where there is room, and stands below the name where there is not. */
export const columnClass = 'flex min-w-0 truncate text-ink-2 max-md:hidden';
export const belowClass = 'flex flex-wrap gap-x-2 ps-9 text-ink-2 text-meta md:hidden';
