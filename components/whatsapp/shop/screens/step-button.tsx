'use client';

import { clsx } from 'clsx';
import type { ReactNode, Ref } from 'react';

type StepButtonProps = {
  label: string;
  onPress: () => void;
  /** Has an edge of its own. */
  alone: boolean;
  /** Pale; pressed, it says why. */
  off?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

/** The plus or the minus of a stepper. */
export function StepButton({ label, onPress, alone, off = false, ref, children }: StepButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      aria-label={label}
      aria-disabled={off || undefined}
      onClick={onPress}
      className={clsx(
        'grid size-(--wa-stepper) flex-none cursor-pointer place-items-center rounded-(--wa-stepper-radius)',
        alone && 'shadow-[inset_0_0_0_1px_var(--wa-divider)]',
        off ? 'text-(--wa-text-disabled)' : 'text-(--wa-button)',
      )}
    >
      {children}
    </button>
  );
}
