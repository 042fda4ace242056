'use client';

import { clsx } from 'clsx';
import { Forward } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';

type ForwardButtonProps = {
  /** Whether the bubble stands at the end of the line. */
  own: boolean;
  onPress: () => void;
};

/** Beside a bubble, on the side that it leaves free: there for a finger, else while the message is pointed at or has the focus. */
export function ForwardButton({ own, onPress }: ForwardButtonProps) {
  const t = useTranslations('phone.forward');
  return (
    <button
      type="button"
      lang={useLocale()}
      aria-label={t('button')}
      title={t('button')}
      onClick={onPress}
      className={clsx(
        'absolute bottom-1 grid size-8 cursor-pointer place-items-center rounded-full bg-(--wa-incoming)/85 text-(--wa-text-muted) opacity-0 transition-opacity',
        'focus-visible:opacity-100 group-hover/message:opacity-100 touch:opacity-100',
        own ? 'start-0' : 'end-0',
      )}
    >
      <Forward aria-hidden className="size-4 rtl:-scale-x-100" />
    </button>
  );
}
