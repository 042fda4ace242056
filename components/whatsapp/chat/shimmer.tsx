import { clsx } from 'clsx';

/** A still or softly pulsing bar in the shape of what is being loaded. */
export function Shimmer({ className }: { className?: string }) {
  return (
    <span
      className={clsx(
        'block bg-[color-mix(in_srgb,var(--wa-text)_12%,transparent)] motion-safe:animate-pulse',
        className,
      )}
    />
  );
}
