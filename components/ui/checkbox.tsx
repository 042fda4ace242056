'use client';

import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  description?: ReactNode;
};

/** Yes or no, with its own words beside it. */
export function Checkbox({ label, description, className, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <div className={clsx('flex items-start gap-2.5 touch:py-2.5', className)}>
      <span className="relative mt-0.5 grid size-4 flex-none place-items-center">
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-describedby={description ? `${id}-description` : undefined}
          className="peer size-4 appearance-none rounded-thumb border border-line-control bg-surface checked:border-accent checked:bg-accent"
        />
        <Check
          className="pointer-events-none absolute size-3 stroke-3 text-on-accent opacity-0 peer-checked:opacity-100"
          aria-hidden
        />
      </span>
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {description && (
          <p id={`${id}-description`} className="text-ink-3 text-meta">
            {description}
          </p>
        )}
      </div>
    </div>
  );
}
