'use client';

import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { startTransition } from 'react';
import { choiceClass, hideHanging } from './choice';
import type { SetPreference } from './preference';
import type { SendersProps } from './senders';

/** The numbers that messages may leave from, the chosen one marked. */
export function SenderChoice({
  label,
  numbers,
  chosen,
  setPreference,
}: SendersProps & { setPreference: SetPreference }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form that is sent.
    <div role="group" aria-label={label} className="grid max-h-80 gap-px overflow-y-auto">
      {numbers.map(({ id, name, number }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          onClick={(event) => {
            hideHanging(event.currentTarget);
            startTransition(() => setPreference({ name: 'sender', value: id }));
          }}
          className={clsx(choiceClass, 'h-auto! min-h-11 py-1')}
        >
          <span className="min-w-0 flex-1">
            <span className="block max-w-60 truncate">{name}</span>
            <span dir="ltr" className="block text-ink-3 text-meta tabular-nums rtl:text-end">
              {number}
            </span>
          </span>
          {id === chosen && <Check className="size-3.5 text-accent-ink" aria-hidden />}
        </button>
      ))}
    </div>
  );
}
