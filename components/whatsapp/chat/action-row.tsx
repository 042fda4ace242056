'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type ActionRowProps = {
  label: string;
  /** Without it the button is drawn, but cannot be pressed. */
  onPress?: () => void;
  /** A hairline across the bubble, above the button. */
  divided?: boolean;
  /** The time, when no text is there to carry it. */
  time?: ReactNode;
};

/** The button at the foot of a bubble: text only, centered. */
export function ActionRow({ label, onPress, divided = true, time = null }: ActionRowProps) {
  return (
    <div className={clsx('relative', divided && 'border-t border-(--wa-divider)')} data-part="action">
      <button
        type="button"
        disabled={onPress === undefined}
        onClick={onPress}
        className="h-(--wa-button-height) w-full rounded-b-(--wa-bubble-radius) px-2.5 pb-(--wa-button-drop) text-center text-(--wa-button) -outline-offset-2 [font:var(--wa-type-button)] enabled:cursor-pointer"
      >
        {label}
      </button>
      {time === null ? null : <span className="absolute end-(--wa-padding-end) bottom-1 flex">{time}</span>}
    </div>
  );
}
