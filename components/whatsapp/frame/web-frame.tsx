import { clsx } from 'clsx';
import type { FrameShapeProps } from './frame-props';

/** The pane of a conversation in WhatsApp Web: no device around it. */
export function WebFrame({ label, bare, children }: FrameShapeProps) {
  return (
    <section
      aria-label={label}
      className={clsx(
        'flex size-full flex-col overflow-hidden bg-(--wa-screen)',
        !bare && 'rounded-xl shadow-[0_0_0_1px_rgba(127,127,127,.3)]',
      )}
    >
      {children}
    </section>
  );
}
