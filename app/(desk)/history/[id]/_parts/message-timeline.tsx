'use client';

import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'use-intl';
import { CopyButton } from '@/components/ui/copy-button';
import type { MessageDetail } from '@/lib/history/get-message';
import { useGapWords } from './use-gap-words';
import { type TimelineEntry, timelineEntries } from './timeline-entries';
import { useExactClock } from './use-exact-clock';

/** What happened to the message, when exactly, and how long after what came before. */
export function MessageTimeline({ message }: { message: MessageDetail }) {
  return (
    <ol>
      {timelineEntries(message).map((entry) => (
        <Entry key={`${entry.name} ${entry.at}`} entry={entry}>
          {entry.name === 'accepted' && message.wamid !== null && <Wamid wamid={message.wamid} />}
        </Entry>
      ))}
    </ol>
  );
}

function Entry({ entry, children }: { entry: TimelineEntry; children: React.ReactNode }) {
  const t = useTranslations('history');
  const format = useFormatter();
  const clock = useExactClock();
  const gap = useGapWords();
  const { name, at, precision, gapMs } = entry;
  return (
    <li className={entryClass}>
      <span className="text-end text-ink-3 tabular-nums">
        {gapMs === null ? at && <time dateTime={at}>{clock(at, precision)}</time> : gap(gapMs, precision)}
      </span>
      <span aria-hidden className={clsx(dotClass, toneClass[name] ?? 'border-accent-ink bg-surface')} />
      <div className="min-w-0 pb-3">
        <p className={clsx(name === 'failed' && 'text-red', warns.includes(name) && 'text-amber')}>
          {t(`events.${name}`)}
        </p>
        {at && gapMs !== null && (
          <p className="text-ink-3 text-meta tabular-nums">
            <time dateTime={at}>
              {clock(at, precision)}
              <span className="sr-only">, {format.dateTime(new Date(at), { dateStyle: 'long' })}</span>
            </time>
          </p>
        )}
        {children}
      </div>
    </li>
  );
}

/** Shown whole, since it is what one looks for; it holds the customer's number, so it never stands in an address. */
function Wamid({ wamid }: { wamid: string }) {
  const t = useTranslations('history');
  return (
    <div className="flex items-start gap-1">
      <code dir="ltr" className="min-w-0 break-all pt-1.5 font-mono text-ink-2 text-meta">
        {wamid}
      </code>
      <CopyButton iconOnly text={wamid} label={t('copyWamid')} />
    </div>
  );
}

const warns: readonly string[] = ['unknown', 'again_later', 'number_held'];

const toneClass: Partial<Record<TimelineEntry['name'], string>> = {
  failed: 'border-red bg-red',
  unknown: 'border-amber bg-amber',
  again_later: 'border-amber bg-surface',
  number_held: 'border-amber bg-amber',
  cancelled: 'border-ink-3 bg-surface',
};

/** The line down to the next dot belongs to each entry but the last. */
const entryClass = clsx(
  'relative grid grid-cols-[92px_8px_minmax(0,1fr)] gap-x-3',
  'not-last:before:absolute not-last:before:start-[107px] not-last:before:top-4 not-last:before:-bottom-1.5 not-last:before:w-px not-last:before:bg-line-strong',
);

const dotClass = 'mt-1.5 size-2 rounded-full border-2';
