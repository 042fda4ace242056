'use client';

import { Menu, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { iconButtonClass } from '@/components/ui/button-class';
import { Brand } from './brand';
import { type NavigationItem, NavigationLinks } from './navigation-links';

type NavigationDrawerProps = {
  text: { navigation: string; openNavigation: string; close: string };
  items: readonly NavigationItem[];
  /** Below the screens: sender, language, theme, account. */
  foot: ReactNode;
};

/** On a phone: a button, and the navigation in a drawer of the browser's own dialog. */
export function NavigationDrawer({ text, items, foot }: NavigationDrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <div className="col-start-1 row-start-1 grid place-items-center ps-1 md:hidden">
      <button
        type="button"
        aria-label={text.openNavigation}
        onClick={() => dialog.current?.showModal()}
        className={iconButtonClass('small')}
      >
        <Menu aria-hidden />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the press is for the ground beside it. */}
      <dialog
        ref={dialog}
        aria-label={text.navigation}
        onClick={(event) => event.target === event.currentTarget && close()}
        className="drawer w-72 max-w-[85vw] flex-col bg-canvas p-0 text-ink shadow-float open:flex"
      >
        <div className="flex h-13 flex-none items-center justify-between ps-4 pe-1">
          <Brand />
          <button type="button" aria-label={text.close} onClick={close} className={iconButtonClass('small')}>
            <X aria-hidden />
          </button>
        </div>
        <NavigationLinks label={text.navigation} items={items} onFollow={close} />
        {foot}
      </dialog>
    </div>
  );
}
