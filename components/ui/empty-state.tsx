import type { ReactNode } from 'react';

/** One sentence and one action. */
export function EmptyState({ text, action, icon }: { text: string; action?: ReactNode; icon?: ReactNode }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 px-5 py-12 text-center">
      {icon && <span className="text-ink-3 [&>svg]:size-5">{icon}</span>}
      <p className="max-w-80 text-balance text-body text-ink-2">{text}</p>
      {action}
    </div>
  );
}
