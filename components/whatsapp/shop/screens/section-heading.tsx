import type { ReactNode } from 'react';

type SectionHeadingProps = {
  title: string;
  /** At the end of the line. */
  children?: ReactNode;
};

/** Heading over the products of a section, in the accent color. */
export function SectionHeading({ title, children }: SectionHeadingProps) {
  return (
    <div className="flex h-(--wa-heading-height) items-center gap-3 px-(--wa-sheet-side)">
      <h3
        dir="auto"
        className="min-w-0 flex-1 truncate text-(--wa-button) [font:var(--wa-type-sheet-heading)]"
        data-part="heading"
      >
        {title}
      </h3>
      {children}
    </div>
  );
}
