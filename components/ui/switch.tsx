import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

type SwitchProps = {
  label: string;
  description?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  className?: string;
};

/** On or off, at once: a row that is pressed anywhere, its words first and the switch at its end. */
export function Switch({ label, description, checked, onChange, className }: SwitchProps) {
  const id = useId();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-labelledby={`${id}-label`}
      aria-describedby={description ? `${id}-description` : undefined}
      onClick={() => onChange(!checked)}
      className={clsx(
        'flex min-h-11 w-full cursor-default items-center gap-3 py-2 text-start focus-visible:outline-offset-2',
        className,
      )}
    >
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span id={`${id}-label`} className={clsx(checked && 'font-medium')}>
          {label}
        </span>
        {description && (
          <span id={`${id}-description`} className="text-pretty text-ink-3 text-meta">
            {description}
          </span>
        )}
      </span>
      <span
        aria-hidden
        className={clsx(
          'flex h-5 w-8 flex-none items-center rounded-full border px-0.75 transition-colors',
          checked ? 'justify-end border-accent bg-accent' : 'border-line-control bg-surface',
        )}
      >
        <span className={clsx('size-3 rounded-full', checked ? 'bg-on-accent' : 'bg-line-control')} />
      </span>
    </button>
  );
}
