import { clsx } from 'clsx';

/** The look of a filter above a list, in color when it narrows. */
export function filterClass(isOn: boolean): string {
  return clsx(
    'inline-flex h-7 flex-none cursor-default items-center gap-1 whitespace-nowrap rounded-control border ps-2.5 pe-2.5 hover:bg-hover aria-expanded:bg-hover touch:h-11 touch:text-body',
    isOn ? 'border-accent-line bg-accent-tint text-accent-ink' : 'border-line-strong text-ink-2',
  );
}
