'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';

type LiveState = 'live' | 'reconnecting' | 'polling';

const dots: Record<LiveState, string> = {
  live: 'bg-green',
  reconnecting: 'border border-amber animate-pulse',
  polling: 'bg-amber',
};

/** Whether what is on screen follows the server, in a word and a dot. */
export function LiveIndicator({ state }: { state: LiveState }) {
  const t = useTranslations('shell.live');
  return (
    <span
      role="status"
      className={clsx(
        'flex items-center gap-1.5 whitespace-nowrap text-meta',
        state === 'live' ? 'text-ink-2' : 'text-amber',
      )}
    >
      <span aria-hidden className={clsx('size-1.5 flex-none rounded-full', dots[state])} />
      {t(state)}
    </span>
  );
}
