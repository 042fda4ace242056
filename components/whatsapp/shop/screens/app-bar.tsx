'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Glyph } from '@/components/whatsapp/frame/glyph';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { BarButton } from './bar-button';
import { useScreenShop } from './use-screen-shop';

type AppBarProps = {
  title: string;
  /** On the web the lowest screen is closed, those over it lead back. */
  first: boolean;
  field?: ReactNode;
  actions?: ReactNode;
};

/** Head of a screen: back, its title (in the middle on iOS), and what can be done with it. */
export function AppBar({ title, first, field = null, actions }: AppBarProps) {
  const { platform, strings } = useWhatsAppLook();
  const { take } = useScreenShop();
  const closes = platform === 'web' && first;
  const icon = closes ? 'close' : platform === 'ios' ? 'chevron' : 'back';
  return (
    <header
      className={clsx(
        'relative flex h-(--wa-app-bar) flex-none items-center',
        platform === 'ios'
          ? 'border-b-[.5px] border-(--wa-divider) bg-(--wa-tray) px-2.5'
          : 'bg-(--wa-screen) px-2',
        platform === 'web' && 'gap-1 ps-3',
      )}
    >
      <BarButton label={closes ? strings.close : strings.back} onPress={() => take({ do: 'back' })}>
        <Glyph name={icon} className={clsx('size-6', !closes && 'rtl:-scale-x-100')} />
      </BarButton>
      {field ?? (
        <h2
          dir="auto"
          className={clsx(
            'min-w-0 flex-1 truncate [font:var(--wa-type-screen-title)]',
            platform === 'ios' ? 'absolute inset-x-24 text-center' : 'px-2',
          )}
        >
          {title}
        </h2>
      )}
      <div className="ms-auto flex flex-none items-center">{actions}</div>
    </header>
  );
}
