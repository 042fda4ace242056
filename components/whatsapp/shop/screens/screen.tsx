'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { HomeBar } from '@/components/whatsapp/frame/home-bar';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { AppBar } from './app-bar';

/** Whether a screen is the one in use, and whether it lies on the chat itself. */
export type ScreenPlace = { top: boolean; first: boolean };

type ScreenProps = {
  place: ScreenPlace;
  title: string;
  /** Stands in the bar instead of the title. */
  field?: ReactNode;
  /** Buttons at the end of the bar. */
  actions?: ReactNode;
  /** Stays under what scrolls. */
  footer?: ReactNode;
  children: ReactNode;
};

/**
 * One screen over the chat: the whole phone, on the web a drawer at its end. To a screen reader it is a dialog; what is
 * under it is inert, but the desk around the device stays in reach.
 */
export function Screen({ place, title, field, actions, footer = null, children }: ScreenProps) {
  const { platform, direction } = useWhatsAppLook();
  return (
    <div
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      inert={!place.top}
      aria-hidden={!place.top || undefined}
      data-screen={platform}
      className={clsx(
        '[container-type:size] absolute inset-y-0 end-0 flex flex-col bg-(--wa-screen) outline-none',
        'motion-safe:transition-[translate] motion-safe:duration-200 motion-safe:ease-out motion-safe:starting:translate-x-full rtl:motion-safe:starting:-translate-x-full',
        // Names of another direction stay at the side where the phone's lines begin.
        direction === 'rtl' ? 'text-right' : 'text-left',
        platform === 'web' ? 'w-[min(100%,var(--wa-drawer-width))] border-s border-(--wa-divider)' : 'w-full',
      )}
    >
      <AppBar title={title} first={place.first} field={field} actions={actions} />
      {/* Where there is little height, the footer scrolls with the rest. */}
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto [scrollbar-width:thin]">
        <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto [scrollbar-width:thin] [@container(height<480px)]:flex-none [@container(height<480px)]:overflow-visible">
          {children}
        </div>
        {footer === null ? null : <div className="flex-none">{footer}</div>}
      </div>
      <HomeBar platform={platform} />
    </div>
  );
}
