'use client';

import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { describedBy, Field, type FieldTexts, fieldBoxClass, fieldInputClass } from './field';

type SelectProps = Omit<ComponentProps<'select'>, 'size'> &
  FieldTexts & { options: readonly { id: string; label: string }[] };

/** One of a few: the browser's own list, which a phone opens in its own way. */
export function Select({ label, hideLabel, description, error, options, className, ...select }: SelectProps) {
  const ownId = useId();
  const id = select.id ?? ownId;
  return (
    <Field {...{ id, label, hideLabel, description, error, className }}>
      <div className={clsx(fieldBoxClass(Boolean(error)), 'relative items-center')}>
        <select
          {...select}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { description, error })}
          className={clsx(fieldInputClass, 'h-7.5 appearance-none rounded-control ps-2.5 pe-8 touch:h-10.5')}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id} className="bg-raised text-ink">
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute end-2.5 size-3.5 text-ink-3" aria-hidden />
      </div>
    </Field>
  );
}
