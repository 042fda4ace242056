import type { ReactNode } from 'react';

/** A sketch of a bubble for the kind picker: shapes only, in the desk's own greys. */
export function MiniatureBubble({ children, button = true }: { children: ReactNode; button?: boolean }) {
  return (
    <span className="flex w-28 flex-col overflow-hidden rounded-control border border-line-strong bg-surface max-md:w-20">
      <span className="flex flex-col gap-1.5 p-1.5">{children}</span>
      {button && (
        <span className="flex justify-center border-line border-t py-1.5">
          <span className="h-1 w-10 rounded-full bg-accent-line" />
        </span>
      )}
    </span>
  );
}

/** A line of text. */
export function MiniatureLine({ width }: { width: 'w-full' | 'w-3/4' | 'w-1/2' }) {
  return <span className={`h-1 rounded-full bg-line-strong ${width}`} />;
}

/** A picture. */
export function MiniaturePicture({ className }: { className: string }) {
  return <span className={`flex-none rounded-thumb bg-accent-tint ${className}`} />;
}
