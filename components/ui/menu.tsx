'use client';

import { ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useId, useRef, useState } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass, iconButtonClass } from './button-class';
import type { MenuEntry, MenuSelection } from './menu-entry';
import { Tooltip } from './tooltip';

const loadPopover = () => import('./menu-popover');
const MenuPopover = dynamic(() => loadPopover().then((loaded) => loaded.MenuPopover));

type MenuProps = {
  /** What the menu is about; the name of the button when only an icon is drawn. */
  label: string;
  entries: readonly MenuEntry[];
  onAction?: (id: string) => void;
  selection?: MenuSelection;
  /** Alone it makes a square button with a tooltip. */
  icon?: ReactNode;
  /** Drawn text makes a button with a small arrow after it. */
  children?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Replaces the look of the button. */
  buttonClassName?: string;
  isDisabled?: boolean;
};

/** A button with a list of commands or choices. The list and what it needs are loaded when a hand comes near. */
export function Menu(props: MenuProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  function change(next: boolean) {
    setOpen(next);
    // Not every browser focuses a pressed button, so the focus is brought back by hand.
    if (!next) trigger.current?.focus({ preventScroll: true });
  }
  return (
    <>
      <MenuButton {...props} id={id} triggerRef={trigger} open={open} onOpen={() => setOpen(true)} />
      {open && (
        <MenuPopover
          label={props.label}
          entries={props.entries}
          onAction={props.onAction}
          selection={props.selection}
          trigger={trigger}
          onOpenChange={change}
        />
      )}
    </>
  );
}

type MenuButtonProps = MenuProps & {
  id: string;
  triggerRef: React.Ref<HTMLButtonElement>;
  open: boolean;
  onOpen: () => void;
};

function MenuButton({
  label,
  icon,
  children,
  variant = 'secondary',
  size = 'medium',
  ...rest
}: MenuButtonProps) {
  const square = children === undefined;
  const button = (
    <button
      ref={rest.triggerRef}
      id={rest.id}
      type="button"
      disabled={rest.isDisabled}
      aria-haspopup="menu"
      aria-expanded={rest.open}
      aria-label={square ? label : undefined}
      className={
        rest.buttonClassName ??
        (square ? iconButtonClass(size === 'small' ? 'small' : 'medium') : buttonClass(variant, size))
      }
      onPointerEnter={() => void loadPopover()}
      onFocus={() => void loadPopover()}
      onClick={rest.onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        rest.onOpen();
      }}
    >
      {icon}
      {children}
      {!square && (
        <ChevronDown className="-me-1 size-3.5 text-ink-3 in-[.text-accent-ink]:text-current" aria-hidden />
      )}
    </button>
  );
  return square ? <Tooltip text={label}>{button}</Tooltip> : button;
}
