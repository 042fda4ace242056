'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react';

type Tab<Id extends string> = { id: Id; label: ReactNode; icon?: ReactNode };

type TabsProps<Id extends string> = {
  /** What the tabs choose between, for those who do not see them. */
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** The panel of the selected tab. */
  children: ReactNode;
  /** compact is 36 px high with closer tabs, for a side column. */
  density?: 'normal' | 'compact';
  listClassName?: string;
  panelClassName?: string;
};

/** One panel of several. Arrow keys, Home and End move and select; Tab goes on into the panel. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { selected, children, panelClassName } = props;
  const id = useId();
  useEffect(() => {
    const tab = document.getElementById(`${id}-${selected}`);
    if (tab) bringIntoList(tab);
  }, [id, selected]);
  return (
    <>
      <TabList {...props} id={id} />
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${selected}`}
        className={panelClassName}
      >
        {children}
      </div>
    </>
  );
}

function TabList<Id extends string>(props: TabsProps<Id> & { id: string }) {
  const { id, label, tabs, selected, onSelect, density = 'normal', listClassName } = props;
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = neighbor(tabs, selected, event.key, rtl);
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  }
  return (
    <div
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={clsx(listClass, density === 'compact' ? 'h-9 gap-3.5' : 'h-11 gap-5', listClassName)}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`${id}-${tab.id}`}
          type="button"
          role="tab"
          aria-selected={tab.id === selected}
          aria-controls={`${id}-panel`}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
          className={tabClass}
        >
          {tab.icon}
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** What stays visible of the neighbor of a tab at the edge. */
const edgePx = 24;

const listClass =
  'flex flex-none overflow-x-auto border-line border-b px-5 [scrollbar-width:none] max-md:px-4 touch:h-11';
const tabClass = clsx(
  'flex cursor-default items-center gap-2 whitespace-nowrap border-transparent border-b-2 pt-0.5 text-ink-2 -outline-offset-2 hover:text-ink',
  'aria-selected:border-accent-ink aria-selected:font-medium aria-selected:text-ink',
  '[&>svg]:text-ink-3 aria-selected:[&>svg]:text-accent-ink',
);

/** @returns the tab that `key` leads to, round the corner at either end; undefined when the key is not ours. */
function neighbor<Id extends string>(
  tabs: readonly Tab<Id>[],
  selected: Id,
  key: string,
  rtl: boolean,
): Tab<Id> | undefined {
  const at = tabs.findIndex((tab) => tab.id === selected);
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === 'Home') return tabs[0];
  if (key === 'End') return tabs.at(-1);
  if (key === forward) return tabs[(at + 1) % tabs.length];
  if (key === backward) return tabs.at(at - 1);
  return undefined;
}

/** Scrolls the list alone: `scrollIntoView` would also make the tab the place that the next press of Tab starts from. */
function bringIntoList(tab: HTMLElement): void {
  const list = tab.parentElement;
  if (!list) return;
  const [inner, outer] = [tab.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.left - edgePx < outer.left) list.scrollBy({ left: inner.left - outer.left - edgePx });
  if (inner.right + edgePx > outer.right) list.scrollBy({ left: inner.right - outer.right + edgePx });
}
