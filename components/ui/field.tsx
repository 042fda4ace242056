import { CircleAlert } from 'lucide-react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type FieldTexts = {
  label: ReactNode;
  /** The label is read aloud but not drawn, for a field whose place says what it is. */
  hideLabel?: boolean;
  description?: ReactNode;
  /** A whole sentence: what is wrong and what would be right. */
  error?: ReactNode;
};

type FieldProps = FieldTexts & { id: string; children: ReactNode; className?: string };

/** A label, a control and what is said about it. Inside `FormRows` the label moves into the column of labels. */
export function Field({ id, label, hideLabel = false, description, error, children, className }: FieldProps) {
  return (
    <div data-field="" className={clsx('min-w-0', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : fieldLabelClass}>
        {label}
      </label>
      <div className="min-w-0">
        {children}
        <FieldNotes id={id} description={description} error={error} />
      </div>
    </div>
  );
}

/** The description and the error below a control, with the ids that `describedBy` names. */
export function FieldNotes({
  id,
  description,
  error,
}: { id: string } & Pick<FieldTexts, 'description' | 'error'>) {
  return (
    <>
      {description && (
        <p id={`${id}-description`} className="mt-1 text-ink-3 text-meta">
          {description}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 flex gap-1.5 text-meta text-red">
          <CircleAlert className="mt-px size-3.5" aria-hidden />
          <span className="min-w-0">{error}</span>
        </p>
      )}
    </>
  );
}

/** @returns the ids of everything said about the control `id`, the error first, or undefined when nothing is. */
export function describedBy(
  id: string,
  parts: { description?: ReactNode; error?: ReactNode; counted?: boolean },
): string | undefined {
  const ids = [
    parts.error ? `${id}-error` : null,
    parts.counted ? `${id}-count` : null,
    parts.description ? `${id}-description` : null,
  ].filter((part) => part !== null);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export const fieldLabelClass = 'block pb-1 font-medium text-ui';

/** The box around a text control; the box shows the focus, so the control inside draws no outline. */
export function fieldBoxClass(invalid: boolean): string {
  return clsx(
    'flex min-w-0 rounded-control border bg-surface transition-colors',
    'focus-within:border-focus focus-within:ring-1 focus-within:ring-focus has-disabled:border-line-strong has-disabled:bg-sunken has-disabled:text-ink-3',
    invalid ? 'border-red' : 'border-line-control',
  );
}

/** 16 px under a finger: with less, the browser of a phone zooms into the page. */
export const fieldInputClass = 'min-w-0 flex-1 bg-transparent outline-none touch:text-head touch:leading-5';
