'use client';

import { type ReactNode, useId } from 'react';
import { FieldNotes, type FieldTexts, fieldLabelClass } from '@/components/ui/field';

/** A row of a form that holds more than one control under a single label. */
export function FieldGroup({
  label,
  hideLabel = false,
  description,
  error,
  children,
}: FieldTexts & { children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lend its legend to the grid of the rows.
    <div
      data-field=""
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-error` : undefined}
      className="min-w-0"
    >
      <span id={`${id}-label`} data-label="" className={hideLabel ? 'sr-only' : fieldLabelClass}>
        {label}
      </span>
      <div className="min-w-0">
        {children}
        <FieldNotes id={id} description={description} error={error} />
      </div>
    </div>
  );
}
