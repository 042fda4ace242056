import { clsx } from 'clsx';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type BannerProps = {
  tone: 'info' | 'warn' | 'bad';
  children: ReactNode;
  action?: ReactNode;
  /** Read aloud when it appears; leave out what is there from the start. */
  announced?: boolean;
};

const tones = {
  info: {
    className: 'border-line bg-sunken text-ink',
    icon: <Info className="mt-0.5 text-ink-3" aria-hidden />,
  },
  warn: {
    className: 'border-amber-line bg-amber-tint text-ink',
    icon: <TriangleAlert className="mt-0.5 text-amber" aria-hidden />,
  },
  bad: {
    className: 'border-red-line bg-red-tint text-ink',
    icon: <CircleAlert className="mt-0.5 text-red" aria-hidden />,
  },
} as const;

/** A sentence about the whole of what follows. */
export function Banner({ tone, children, action, announced = false }: BannerProps) {
  return (
    <div
      role={announced ? 'alert' : undefined}
      className={clsx('flex items-start gap-2.5 rounded-control border px-3 py-2', tones[tone].className)}
    >
      {tones[tone].icon}
      <div className="min-w-0 flex-1 self-center">{children}</div>
      {action}
    </div>
  );
}
