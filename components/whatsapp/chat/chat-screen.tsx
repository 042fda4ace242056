'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { BusinessNotice } from './business-notice';
import { Wallpaper } from './wallpaper';

type ChatScreenProps = {
  /** Name of the scrolling area for screen readers. */
  label: string;
  /** Date chips and bubbles, oldest first. */
  children: ReactNode;
  /** Stands over the wallpaper under the messages. */
  footer?: ReactNode;
  className?: string;
};

/** Wallpaper, the notice that opens a chat with a business, and the messages; it starts and stays at the newest. */
export function ChatScreen({ label, children, footer = null, className }: ChatScreenProps) {
  const { side } = useWhatsAppLook();
  return (
    <div data-chat className={clsx('relative isolate flex min-h-0 flex-col overflow-hidden', className)}>
      <Wallpaper />
      {/* Reversed, a scroller rests at its end and stays there while the content grows. */}
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="@container relative flex min-h-0 flex-1 flex-col-reverse overflow-x-hidden overflow-y-auto -outline-offset-2 [scrollbar-width:thin]"
      >
        <div data-messages className="mb-auto px-(--wa-side-gap) pb-2">
          {side === 'customer' ? <BusinessNotice /> : null}
          {children}
        </div>
      </section>
      {footer === null ? null : <div className="relative flex-none">{footer}</div>}
    </div>
  );
}
