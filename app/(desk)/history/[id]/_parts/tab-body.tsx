import type { ReactNode } from 'react';

/** A tab's content under a line that says what it is. */
export function TabBody({ lead, children }: { lead?: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-5 py-4 max-md:px-4">
      {lead && <p className="text-ink-2">{lead}</p>}
      {children}
    </div>
  );
}
