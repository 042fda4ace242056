import type { MessageDetail } from '@/lib/history/get-message';
import type { TimelineStepName } from '@/lib/history/timeline';

/** What else a timeline tells: refusals that were tried again, and ends that no time is known of. */
type EntryName = TimelineStepName | 'again_later' | 'number_held' | 'unknown' | 'cancelled';

/**
 * A line of the timeline. Meta tells its statuses in whole seconds: `precision` says how far `at` can be read, and
 * `gapMs`, the time since the line before, no further.
 */
export type TimelineEntry = {
  name: EntryName;
  at: string | null;
  precision: 'ms' | 's';
  gapMs: number | null;
};

type Told = Pick<MessageDetail, 'state' | 'timeline' | 'attempts' | 'error' | 'decision'>;

/** The life of a message, its setbacks included, in the order they happened. */
export function timelineEntries(message: Told): TimelineEntry[] {
  const { state, timeline, attempts, decision } = message;
  const told: Omit<TimelineEntry, 'gapMs'>[] = timeline.map(({ step, at }) => ({
    name: step,
    at,
    precision: isMetasTime(step, message) ? 's' : 'ms',
  }));
  for (const { outcome, finishedAt } of attempts) {
    if ((outcome !== 'again_later' && outcome !== 'number_held') || finishedAt === null) continue;
    const after = told.findIndex(({ name, at }) => name !== 'queued' && at !== null && at > finishedAt);
    told.splice(after === -1 ? told.length : after, 0, { name: outcome, at: finishedAt, precision: 'ms' });
  }
  if (state === 'unknown')
    told.push({ name: state, at: attempts.at(-1)?.finishedAt ?? null, precision: 'ms' });
  if (state === 'cancelled') told.push({ name: state, at: decision?.at ?? null, precision: 'ms' });
  return withGaps(told);
}

function isMetasTime(step: TimelineStepName, { error }: Told): boolean {
  if (step === 'failed') return error?.source === 'webhook';
  return step === 'sent' || step === 'delivered' || step === 'read';
}

function withGaps(told: readonly Omit<TimelineEntry, 'gapMs'>[]): TimelineEntry[] {
  let beforeMs: number | null = null;
  return told.map((entry) => {
    if (entry.at === null) return { ...entry, gapMs: null };
    const atMs = Date.parse(entry.at);
    const gapMs = beforeMs === null ? null : Math.max(0, atMs - beforeMs);
    beforeMs = Math.max(beforeMs ?? atMs, atMs);
    return { ...entry, gapMs };
  });
}
