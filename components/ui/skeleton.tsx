import { clsx } from 'clsx';

/** A bar in the shape of what is coming; give it the size. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden className={clsx('block animate-pulse rounded-thumb bg-sunken', className)} />;
}
