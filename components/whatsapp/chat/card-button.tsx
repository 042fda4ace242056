'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type CardButtonProps = {
  /** Layout of the card. */
  className?: string;
  onPress?: () => void;
  /** While something in it is being loaded. */
  busy?: boolean;
  children: ReactNode;
};

/** The tinted card at the head of a bubble: a button when it opens something. */
export function CardButton({ className, onPress, busy = false, children }: CardButtonProps) {
  const shape = clsx(
    'w-full overflow-hidden rounded-(--wa-inner-radius) bg-(--wa-card) text-start',
    className,
  );
  return (
    <div className="p-(--wa-inset) pb-0" aria-busy={busy || undefined}>
      {onPress === undefined ? (
        <div className={shape} data-part="card">
          {children}
        </div>
      ) : (
        <button type="button" onClick={onPress} className={clsx('cursor-pointer', shape)} data-part="card">
          {children}
        </button>
      )}
    </div>
  );
}
