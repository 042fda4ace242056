'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { Counter } from './counter';
import { describedBy, Field, type FieldTexts, fieldBoxClass, fieldInputClass } from './field';

type TextFieldProps = Omit<ComponentProps<'input'>, 'size'> &
  FieldTexts & {
    /** Code points; shows the counter. Nothing is cut off: what is too long is said, and stays. */
    limit?: number;
    /** Inside the box, before and after the text. */
    leading?: ReactNode;
    trailing?: ReactNode;
    /** large is 36 px, for a form that stands alone. */
    size?: 'medium' | 'large';
  };

/** One line of text. `onChange` and `ref` are the input's own, so a form library registers it like a plain input. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    description,
    error,
    limit,
    leading,
    trailing,
    size = 'medium',
    className,
    ...input
  } = props;
  const ownId = useId();
  const id = input.id ?? ownId;
  const [typed, setTyped] = useState(String(input.defaultValue ?? ''));
  const text = input.value === undefined ? typed : String(input.value);
  return (
    <Field {...{ id, label, hideLabel, description, error, className }}>
      <div
        className={clsx(
          fieldBoxClass(Boolean(error)),
          'items-center gap-2 px-2.5 touch:min-h-11',
          size === 'large' ? 'min-h-9' : 'min-h-8',
        )}
      >
        {leading}
        <input
          dir={isPlainText(input.type) ? 'auto' : undefined}
          {...input}
          id={id}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            input.onInput?.(event);
          }}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { description, error, counted: limit !== undefined })}
          className={clsx(fieldInputClass, 'h-5')}
        />
        {limit !== undefined && <Counter id={id} text={text} limit={limit} />}
        {trailing}
      </div>
    </Field>
  );
}

/** An address or a number is written from left to right in every language; words follow their own script. */
function isPlainText(type: string | undefined): boolean {
  return type === undefined || type === 'text' || type === 'search';
}
