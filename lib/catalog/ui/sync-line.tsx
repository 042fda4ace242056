'use client';

import { Check, CircleAlert, CircleDashed, type LucideIcon, RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { ExactTime } from '@/components/ui/exact-time';
import { StatusLabel, type StatusTone } from '@/components/ui/status-label';
import type { SyncState } from '@/lib/catalog/sync-query';
import { SyncBar } from './sync-bar';
import { SyncReason } from './sync-reason';

const looks: Record<SyncState['state'], { tone: StatusTone; Icon: LucideIcon }> = {
  unread: { tone: 'neutral', Icon: CircleDashed },
  walking: { tone: 'accent', Icon: RefreshCw },
  paused: { tone: 'warn', Icon: TriangleAlert },
  failed: { tone: 'bad', Icon: CircleAlert },
  read: { tone: 'good', Icon: Check },
};

/** Where the reading stands in a line, `action` at its end; below it what is not as it should be. */
export function SyncLine({ sync, action }: { sync: SyncState; action: ReactNode }) {
  const t = useTranslations('catalogSync');
  const { tone, Icon } = looks[sync.state];
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <StatusLabel tone={tone} icon={<Icon aria-hidden />} className="max-w-full">
          <SyncWords sync={sync} />
        </StatusLabel>
        {sync.state !== 'read' && sync.finishedAt !== null && (
          <span className="text-ink-3 text-meta">
            {t('lastRead')} <ExactTime at={sync.finishedAt} />
          </span>
        )}
        <span className="ms-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1 max-md:ms-0">
          {action}
        </span>
      </div>
      {sync.state === 'walking' && <SyncBar sync={sync} />}
      {(sync.state === 'failed' || sync.state === 'paused') && sync.error && (
        <SyncReason problem={sync.error} />
      )}
      {sync.state === 'failed' && sync.finishedAt !== null && (
        <p className="pt-0.5 text-ink-2 text-meta">{t('stays')}</p>
      )}
      {sync.state === 'read' && sync.skipped > 0 && (
        <p className="pt-1 text-amber text-meta">{t('skipped', { count: sync.skipped })}</p>
      )}
      {sync.state === 'read' && sync.setsError && (
        <div className="pt-1 text-meta">
          <p className="text-amber">{t('setsFailed')}</p>
          <SyncReason problem={sync.setsError} />
        </div>
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
  if (walked === 0 && total === null) return t('beginning');
  return total === null
    ? t('soFar', { walked })
    : t('progress', { walked, total, left: Math.max(0, total - walked) });
}
