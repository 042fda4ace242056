import type { ReactNode } from 'react';

/** The pane of a conversation in WhatsApp Web: no device around it. */
export function WebFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="flex size-full flex-col overflow-hidden rounded-xl bg-(--wa-screen) shadow-[0_0_0_1px_rgba(127,127,127,.3)]"
    >
      {children}
    </section>
  );
}
