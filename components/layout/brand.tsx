import { clsx } from 'clsx';

/** The shop window and the name. */
export function Brand({ size = 'small' }: { size?: 'small' | 'large' }) {
  return (
    <span
      className={clsx(
        'flex items-center gap-2 font-semibold tracking-[-0.01em]',
        size === 'small' ? 'text-body' : 'text-head',
      )}
    >
      <svg
        viewBox="0 0 20 20"
        aria-hidden
        className={clsx(
          'flex-none fill-none stroke-[1.6] stroke-current text-accent-ink',
          size === 'small' ? 'size-5' : 'size-6',
        )}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M3.2 9.6v6.1a1.4 1.4 0 0 0 1.4 1.4h10.8a1.4 1.4 0 0 0 1.4-1.4V9.6" />
        <path d="M4.3 2.9h11.4l2.2 4.3a2.63 2.63 0 0 1-5.27 0 2.63 2.63 0 0 1-5.26 0 2.63 2.63 0 0 1-5.27 0z" />
        <path d="M8 17v-3.6h4V17" />
      </svg>
      Vitrine
    </span>
  );
}
