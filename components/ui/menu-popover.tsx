'use client';

import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { I18nProvider, Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { useLocale } from 'use-intl';
import type { MenuEntry, MenuItem as Item, MenuSelection } from './menu-entry';

type MenuPopoverProps = {
  label: string;
  entries: readonly MenuEntry[];
  onAction?: (id: string) => void;
  selection?: MenuSelection;
  trigger: RefObject<HTMLElement | null>;
  onOpenChange: (open: boolean) => void;
};

/** The open list of a `Menu`, loaded on use. */
export function MenuPopover({
  label,
  entries,
  onAction,
  selection,
  trigger,
  onOpenChange,
}: MenuPopoverProps) {
  const disabled = entries.flatMap((entry) => (entry !== 'separator' && entry.disabled ? [entry.id] : []));
  return (
    <I18nProvider locale={useLocale()}>
      <Popover
        aria-label={label}
        triggerRef={trigger}
        isOpen
        onOpenChange={onOpenChange}
        placement="bottom start"
        offset={4}
        className={popoverClass}
      >
        <Menu
          aria-label={label}
          autoFocus="first"
          className="max-h-[inherit] overflow-auto p-1 outline-none"
          disabledKeys={disabled}
          onAction={(key) => onAction?.(String(key))}
          onClose={() => onOpenChange(false)}
          selectionMode={selection?.mode ?? 'none'}
          selectedKeys={selection?.selected}
          onSelectionChange={(keys) => selection?.onChange(keys === 'all' ? [] : [...keys].map(String))}
        >
          {entries.map((entry, index) =>
            entry === 'separator' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a hairline is nothing but its place.
              <Separator key={`separator-${index}`} className="mx-2 my-1 border-line border-t" />
            ) : (
              <MenuRow key={entry.id} item={entry} />
            ),
          )}
        </Menu>
      </Popover>
    </I18nProvider>
  );
}

function MenuRow({ item }: { item: Item }) {
  return (
    <MenuItem id={item.id} textValue={item.label} className={clsx(menuRowClass, item.danger && 'text-red')}>
      {({ selectionMode, isSelected }) => (
        <>
          {item.icon}
          <span className="min-w-0 flex-1">
            {item.label}
            {item.description && <span className="block text-ink-3 text-meta">{item.description}</span>}
          </span>
          {selectionMode !== 'none' && (
            <Check className={clsx('size-3.5 text-accent-ink', !isSelected && 'invisible')} aria-hidden />
          )}
        </>
      )}
    </MenuItem>
  );
}

const popoverClass =
  'min-w-44 max-w-80 rounded-panel bg-raised shadow-float transition-opacity duration-100 entering:opacity-0 exiting:opacity-0';
const menuRowClass =
  'flex min-h-8 cursor-default items-center gap-2.5 rounded-control px-2 py-1 text-ui outline-none focus:bg-hover disabled:text-line-control touch:min-h-11';
