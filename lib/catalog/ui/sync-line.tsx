'use client';

import { clsx } from 'clsx';
import { Check, CircleAlert, CircleDashed, type LucideIcon, RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { ExactTime } from '@/components/ui/exact-time';
import type { SyncState } from '@/lib/catalog/sync-query';
import { SyncBar } from './sync-bar';
import { SyncReason } from './sync-reason';

const looks: Record<SyncState['state'], { icon: string; words: string; Icon: LucideIcon }> = {
  unread: { icon: 'text-ink-3', words: 'text-ink-2', Icon: CircleDashed },
  walking: { icon: 'text-accent-ink', words: 'text-ink-2', Icon: RefreshCw },
  paused: { icon: 'text-amber', words: 'text-amber', Icon: TriangleAlert },
  failed: { icon: 'text-red', words: 'text-red', Icon: CircleAlert },
  read: { icon: 'text-green', words: 'text-ink-2', Icon: Check },
};

/** Where the reading stands, `action` beside it; below it what is not as it should be. */
export function SyncLine({ sync, action }: { sync: SyncState; action: ReactNode }) {
  const t = useTranslations('catalogSync');
  const { icon, words, Icon } = looks[sync.state];
  return (
    <>
      <div className="flex items-start gap-2">
        <Icon className={clsx('mt-[7px] size-3.5 flex-none touch:mt-[15px]', icon)} aria-hidden />
        <div className="min-w-0 flex-1 py-1 tabular-nums touch:py-3">
          <p className={clsx('inline pe-3', words)}>
            <SyncWords sync={sync} />
          </p>
          {sync.state !== 'read' && sync.finishedAt !== null && (
            <span className="text-ink-3 text-meta max-md:block">
              {t('lastRead')} <ExactTime at={sync.finishedAt} />
            </span>
          )}
          <SyncTroubles sync={sync} />
        </div>
        {action}
      </div>
      {sync.state === 'walking' && <SyncBar sync={sync} />}
    </>
  );
}

function SyncTroubles({ sync: { state, error, finishedAt, skipped, setsError } }: { sync: SyncState }) {
  const t = useTranslations('catalogSync');
  if (state === 'failed' || state === 'paused') {
    return (
      <>
        {error && <SyncReason problem={error} />}
        {finishedAt !== null && <p className="text-ink-2 text-meta">{t('stays')}</p>}
      </>
    );
  }
  if (state !== 'read') return null;
  return (
    <>
      {skipped > 0 && <p className="pt-1 text-amber text-meta">{t('skipped', { count: skipped })}</p>}
      {setsError && (
        <>
          <p className="pt-1 text-amber text-meta">{t('setsFailed')}</p>
          <SyncReason problem={setsError} />
        </>
      )}
    </>
  );
}

function SyncWords({ sync }: { sync: SyncState }) {
  const t = useTranslations('catalogSync');
  const time = useTimeOfDay();
  switch (sync.state) {
    case 'unread':
      return t('unread');
    case 'walking':
      return progressOf(sync, t);
    case 'paused':
      return t('paused', { time: time(sync.nextAt) });
    case 'failed':
      return t('failed', { since: time(sync.failedAt), time: time(sync.nextAt) });
    default:
      return (
        <>
          {t('read')} {sync.finishedAt !== null && <ExactTime at={sync.finishedAt} />}
        </>
      );
  }
}

/** @returns a time as words: the clock's alone today, with its day otherwise */
function useTimeOfDay(): (at: string | null) => string {
  const format = useFormatter();
  const now = useNow();
  const dayOf = (date: Date) => format.dateTime(date, { dateStyle: 'short' });
  return (at) => {
    const date = new Date(at ?? now);
    const isToday = dayOf(date) === dayOf(now);
    return format.dateTime(date, { timeStyle: 'short', ...(!isToday && { dateStyle: 'medium' }) });
  };
}

function progressOf(
  { stage, walked, total }: SyncState,
  t: ReturnType<typeof useTranslations<'catalogSync'>>,
): string {
  if (stage === 'sets') return t('sets');
  if (stage === null || (walked === 0 && total === null)) return t('beginning');
  if (total === null) return t('soFar', { walked });
  return t('progress', { walked, total, left: Math.max(0, total - walked) });
}
