import { type ReactNode, useId } from 'react';

type HangingProps = { label: string; button: ReactNode; buttonClassName: string; children: ReactNode };

/** A button and what hangs from it, by the browser's own popover: it works before any script has run. */
export function Hanging({ label, button, buttonClassName, children }: HangingProps) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} className={buttonClassName}>
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        className="hanging min-w-44 rounded-panel bg-raised p-1 text-ink text-ui shadow-float"
      >
        {children}
      </div>
    </>
  );
}
