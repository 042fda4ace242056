import type { MessageTimes } from './message-times';

/** A step of a message's life. `gapMs` is the time since the step before, null for the first. */
export type TimelineStep = { step: TimelineStepName; at: string; gapMs: number | null };

export type TimelineStepName = 'queued' | 'sending' | 'accepted' | 'sent' | 'delivered' | 'read' | 'failed';

/**
 * The steps a message has gone through, in the order they mean something. Meta tells its times in whole seconds, so a
 * status may seem to come before the answer that preceded it: such a gap is shown as none.
 */
export function messageTimeline(times: MessageTimes): TimelineStep[] {
  const told: [TimelineStepName, string | null][] = [
    ['queued', times.createdAt],
    ['sending', times.sendingAt],
    ['accepted', times.acceptedAt],
    ['sent', times.sentAt],
    ['failed', times.failedAt],
    ['delivered', times.deliveredAt],
    ['read', times.readAt],
  ];
  const steps: TimelineStep[] = [];
  let beforeMs: number | null = null;
  for (const [step, at] of told) {
    if (at === null) continue;
    const atMs = Date.parse(at);
    steps.push({ step, at, gapMs: beforeMs === null ? null : Math.max(0, atMs - beforeMs) });
    beforeMs = Math.max(beforeMs ?? atMs, atMs);
  }
  return steps;
}
