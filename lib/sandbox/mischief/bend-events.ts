import type { ScheduledEvent } from '@/lib/sandbox/webhooks/schedule-events';
import type { DrawnMischief } from './draw-mischief';

const lateMs = 8_000;
const batchMs = 3_000;

/**
 * Does to the webhooks of one message what was drawn for it. What happens, happens in its time: the telling alone goes
 * wrong, apart from `before_answer`, which brings both forward.
 *
 * @param events all that is to be told of the message by now, in order
 * @param at when they were made
 */
export function bendEvents(
  events: ScheduledEvent[],
  { statuses, chance }: Pick<DrawnMischief, 'statuses' | 'chance'>,
  at: Date,
): ScheduledEvent[] {
  if (statuses.length === 0) return events;
  const does = new Set(statuses);
  const early = does.has('before_answer');
  const happening = events
    .filter((event) => event.status !== null)
    .map((event) => ({ ...event, silent: true, dueAt: early ? at : event.dueAt }));
  let told: ScheduledEvent[] = events.map((event) => ({ ...event, status: null }));
  if (does.has('missing')) told = told.toSpliced(Math.floor(chance('which') * told.length), 1);
  if (does.has('all_lost')) told = [];
  if (does.has('shuffled')) told = reversed(told);
  if (does.has('late')) told = told.map((event) => ({ ...event, dueAt: later(event.dueAt, lateMs) }));
  if (does.has('doubled')) told = told.flatMap((event) => [event, { ...event }]);
  if (does.has('batched')) told = told.map(inBatch);
  if (early) told = told.map((event) => ({ ...event, dueAt: at, beforeAnswer: true }));
  return [...happening, ...told];
}

/** The last one comes when the first should have. */
function reversed(events: ScheduledEvent[]): ScheduledEvent[] {
  const times = events.map(({ dueAt }) => dueAt);
  return events.toReversed().map((event, index) => ({ ...event, dueAt: times[index] ?? event.dueAt }));
}

/** Whatever is told within the same seconds waits for their end. */
function inBatch(event: ScheduledEvent): ScheduledEvent {
  const end = Math.ceil(event.dueAt.getTime() / batchMs) * batchMs;
  return { ...event, dueAt: new Date(end), batch: String(end) };
}

function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
