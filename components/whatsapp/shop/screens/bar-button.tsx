'use client';

import type { ReactNode, Ref } from 'react';

type BarButtonProps = {
  label: string;
  onPress: () => void;
  /** Whether what it shows and hides is shown. */
  expanded?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

/** A round button with an icon in the bar of a screen. */
export function BarButton({ label, onPress, expanded, ref, children }: BarButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      aria-label={label}
      aria-expanded={expanded}
      onClick={onPress}
      className="relative grid size-10 flex-none cursor-pointer place-items-center rounded-full -outline-offset-2"
    >
      {children}
    </button>
  );
}
