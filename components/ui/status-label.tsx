import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type StatusTone = 'neutral' | 'good' | 'accent' | 'warn' | 'bad';

type StatusLabelProps = { tone: StatusTone; icon: ReactNode; children: ReactNode; className?: string };

const tones: Record<StatusTone, string> = {
  neutral: 'text-ink-2',
  good: 'text-ink-2 [&>svg]:text-green',
  accent: 'text-ink-2 [&>svg]:text-accent-ink',
  warn: 'text-amber',
  bad: 'text-red',
};

/** Where something stands: an icon, a word, and the time when there is one. Never the color alone. */
export function StatusLabel({ tone, icon, children, className }: StatusLabelProps) {
  return (
    <span
      className={clsx(
        'inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap [&>svg]:size-3.5',
        tones[tone],
        className,
      )}
    >
      {icon}
      <span className="min-w-0 truncate tabular-nums">{children}</span>
    </span>
  );
}
