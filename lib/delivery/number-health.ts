import type { Slowdown } from '@/lib/accounts/number-condition';
import type { AttemptOutcome } from './attempt-outcome';
import { Breaker, type CallVerdict } from './breaker';

/**
 * What slows one number: its breaker, and the pauses that Meta asks of it. `nowMs` is a monotonic clock in milliseconds,
 * `now` the time people read.
 */
export class NumberHealth {
  private readonly breaker: Breaker;
  private pausedUntilMs = 0;
  private slowdown: Slowdown | null = null;

  constructor(breakerOpenMs?: number) {
    this.breaker = new Breaker(breakerOpenMs);
  }

  /** @returns how many messages may leave now, and in how many milliseconds it is worth asking again. */
  room(nowMs: number): { count: number; waitMs: number } {
    const waitMs = Math.max(this.pausedUntilMs - nowMs, this.breaker.msUntilProbe(nowMs), 0);
    return { count: waitMs > 0 ? 0 : this.breaker.room(nowMs), waitMs };
  }

  /** Counts messages on their way. @returns what `heed` needs to know about them */
  begin(count: number): number {
    return this.breaker.begin(count);
  }

  /** Learns from what one of them came to. A refusal that concerns the whole number slows the whole number. */
  heed(ticket: number, outcome: AttemptOutcome, nowMs: number, now: Date): void {
    const changed = this.breaker.record(ticket, verdictOf(outcome), nowMs);
    const { reason } = this.breaker;
    if (changed === 'opened' && reason !== null) {
      const since = this.slowdown?.cause === 'no_answers' ? this.slowdown.since : now.toISOString();
      const until = later(now, this.breaker.msUntilProbe(nowMs));
      this.slowdown = { cause: 'no_answers', reason, since, until };
    } else if (changed === 'closed') this.slowdown = null;
    if (outcome.outcome === 'again_later' && outcome.scope === 'number') this.pause(outcome, nowMs, now);
  }

  /** @returns what slows the number now, for its page; null when nothing does. */
  shown(nowMs: number): Slowdown | null {
    const isPaused = this.pausedUntilMs > nowMs && this.slowdown?.cause === 'meta_asked';
    return this.breaker.reason !== null || isPaused ? this.slowdown : null;
  }

  /** Goes on with what another process wrote down before it lost the number. */
  takeOver(slowdown: Slowdown | null, nowMs: number, now: Date): void {
    const leftMs = slowdown === null ? 0 : Date.parse(slowdown.until) - now.getTime();
    if (slowdown?.cause !== 'no_answers' || leftMs <= 0) return;
    this.breaker.reopen(slowdown.reason, leftMs, nowMs);
    this.slowdown = slowdown;
  }

  private pause(
    outcome: Extract<AttemptOutcome, { outcome: 'again_later' }>,
    nowMs: number,
    now: Date,
  ): void {
    const waitMs = Math.max(outcome.baseMs, outcome.retryAfterMs);
    const before = this.shown(nowMs);
    this.pausedUntilMs = Math.max(this.pausedUntilMs, nowMs + waitMs);
    if (this.breaker.reason !== null || outcome.error === null) return;
    const since = before?.since ?? now.toISOString();
    this.slowdown = { cause: 'meta_asked', code: outcome.error.code, since, until: later(now, waitMs) };
  }
}

/** What Meta refuses it has answered; whom it was to reach has nothing to do with how Meta is. */
function verdictOf(outcome: AttemptOutcome): CallVerdict {
  switch (outcome.outcome) {
    case 'unknown':
      return 'unknown';
    case 'again_later':
      return outcome.reason === 'no_connection' ? 'bad' : 'good';
    case 'not_called':
    case 'number_held':
      return 'none';
    default:
      return 'good';
  }
}

/** In whole seconds, so that many answers in one second are one line on the page. */
function later(now: Date, ms: number): string {
  return new Date(Math.ceil((now.getTime() + ms) / 1000) * 1000).toISOString();
}
