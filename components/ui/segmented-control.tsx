'use client';

import { type ReactNode, useId } from 'react';

type Segment<Id extends string> = {
  id: Id;
  /** Always its name; drawn unless there is an icon. */
  label: string;
  icon?: ReactNode;
};

type SegmentedControlProps<Id extends string> = {
  label: string;
  segments: readonly Segment<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
};

/** One of two to four short choices, all in sight: radio buttons, so the arrow keys move between them. */
export function SegmentedControl<Id extends string>({
  label,
  segments,
  selected,
  onSelect,
}: SegmentedControlProps<Id>) {
  const name = useId();
  return (
    <fieldset className="inline-flex flex-none rounded-control bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.id}
          className="relative flex h-6 min-w-7 items-center justify-center rounded-thumb px-2 text-ink-2 text-meta outline-offset-1 hover:text-ink has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-checked:ring-1 has-checked:ring-line-strong has-focus-visible:outline-2 has-focus-visible:outline-focus touch:h-10 touch:min-w-11 touch:px-3 [&>svg]:size-3.5"
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 m-0 appearance-none opacity-0"
            checked={segment.id === selected}
            onChange={() => onSelect(segment.id)}
          />
          {segment.icon}
          <span className={segment.icon ? 'sr-only' : undefined}>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
