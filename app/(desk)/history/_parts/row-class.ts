import { clsx } from 'clsx';

const columnsClass =
  '@2xl:grid-cols-[60px_168px_minmax(0,1fr)_24px_168px] @5xl:grid-cols-[72px_232px_minmax(0,1fr)_148px_224px]';

/** A message in the list: one line of 40 px, two lines of 64 px where the list is narrow. */
export const rowClass = clsx(
  'relative grid min-h-16 grid-cols-[minmax(0,1fr)_auto] content-center items-center gap-x-3 gap-y-0.5 border-line border-b ps-4 pe-4 py-2 md:ps-5 -outline-offset-2',
  '@2xl:h-10 @2xl:min-h-0 @2xl:py-0',
  columnsClass,
);

/** The names of the columns, where there are any. */
export const headClass = clsx(
  'sticky top-0 z-10 hidden h-8 flex-none items-center gap-x-3 border-line border-b bg-surface ps-5 pe-4 text-ink-3 text-meta @2xl:grid',
  columnsClass,
);

/** The day above its messages. */
export const bandClass =
  'h-7 flex-none truncate border-line border-b bg-canvas ps-4 pe-4 font-medium text-ink-2 text-meta leading-7 md:ps-5';
