'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { Counter } from './counter';
import { describedBy, Field, type FieldTexts, fieldBoxClass, fieldInputClass } from './field';

type TextAreaProps = ComponentProps<'textarea'> &
  FieldTexts & {
    /** Code points; shows the counter. */
    limit?: number;
    /** Small buttons below the text, at its start. */
    toolbar?: ReactNode;
  };

/** Several lines of text; the box grows with them. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, description, error, limit, toolbar, className, ref, ...area } = props;
  const ownId = useId();
  const id = area.id ?? ownId;
  const [typed, setTyped] = useState(String(area.defaultValue ?? ''));
  const text = area.value === undefined ? typed : String(area.value);
  const grow = useGrowingHeight(text);
  return (
    <Field {...{ id, label, hideLabel, description, error, className }}>
      <div className={clsx(fieldBoxClass(Boolean(error)), 'flex-col')}>
        <textarea
          dir="auto"
          rows={2}
          {...area}
          id={id}
          ref={(element) => {
            grow.current = element;
            if (typeof ref === 'function') return ref(element);
            if (ref) ref.current = element;
          }}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            area.onInput?.(event);
          }}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { description, error, counted: limit !== undefined })}
          className={clsx(
            fieldInputClass,
            'field-sizing-content max-h-80 min-h-12 w-full flex-none resize-none px-2.5 pt-1.5 pb-1',
          )}
        />
        {(toolbar || limit !== undefined) && (
          <div className="flex min-h-6 items-center ps-1 pe-2.5 pb-1">
            {toolbar}
            {limit !== undefined && <Counter id={id} text={text} limit={limit} />}
          </div>
        )}
      </div>
    </Field>
  );
}

/** Where the browser cannot size a text area by its content, its height is set after every change. */
function useGrowingHeight(text: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what changes the height.
  useLayoutEffect(() => {
    const area = ref.current;
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);
  return ref;
}
