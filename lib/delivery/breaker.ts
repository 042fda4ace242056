/** What a call says of Meta: it answered, it did not, nobody can say whether it took the message, or it says nothing. */
export type CallVerdict = 'good' | 'bad' | 'unknown' | 'none';

type Judged = Exclude<CallVerdict, 'none'>;

/** Why a breaker opened. */
export type BreakerReason = 'unknowns_in_a_row' | 'half_bad';

const recentMax = 20;
const badOfRecentMax = 10;
const unknownsInARowMax = 5;
/** So many calls may be out before Meta answers one of them: all that a Meta gone silent can make unknown. */
const unansweredMax = 20;
const openMsFirst = 30_000;
const openMsMax = 300_000;

/**
 * Keeps a number from sending into a Meta that does not answer. It opens at five unknown outcomes in a row, or when ten of
 * the last twenty calls went wrong; then nothing is claimed, so that nothing more becomes unknown. After half a minute
 * one real message is let through: answered, it closes; not answered, it stays open for twice as long, five minutes at
 * most. Times are milliseconds of a monotonic clock.
 */
export class Breaker {
  private recent: boolean[] = [];
  private unknownsInARow = 0;
  private unanswered = 0;
  private openMs = 0;
  private openUntilMs = 0;
  private openFor: BreakerReason | null = null;
  private isProbing = false;
  /** Counts openings and closings: what was called before the last of them says nothing about what is now. */
  private generation = 0;

  constructor(private readonly firstOpenMs: number = openMsFirst) {}

  /** Why it is open, or lets single messages through; null when it is closed. */
  get reason(): BreakerReason | null {
    return this.openFor;
  }

  /** @returns how many messages may leave now. */
  room(nowMs: number): number {
    if (this.openFor === null) return Math.max(0, unansweredMax - this.unanswered);
    return nowMs < this.openUntilMs || this.isProbing ? 0 : 1;
  }

  /** @returns milliseconds until a message is let through again, 0 when it is not time that one waits for. */
  msUntilProbe(nowMs: number): number {
    return this.openFor === null ? 0 : Math.max(0, this.openUntilMs - nowMs);
  }

  /** Counts messages that are on their way. @returns what `record` needs to know about them */
  begin(count: number): number {
    if (count === 0) return this.generation;
    this.unanswered += count;
    this.isProbing = this.openFor !== null;
    return this.generation;
  }

  /** Counts what one of them came to. @returns whether that opened or closed it */
  record(generation: number, verdict: CallVerdict, nowMs: number): 'opened' | 'closed' | null {
    if (generation !== this.generation) return null;
    if (verdict === 'none') return this.forget();
    return this.openFor === null ? this.judge(verdict, nowMs) : this.judgeProbe(this.openFor, verdict, nowMs);
  }

  /** Opens for what is left of an opening that another process began. */
  reopen(reason: BreakerReason, leftMs: number, nowMs: number): void {
    this.open(reason, Math.min(leftMs, openMsMax), nowMs);
  }

  private forget(): null {
    this.unanswered = Math.max(0, this.unanswered - 1);
    this.isProbing = false;
    return null;
  }

  private judge(verdict: Judged, nowMs: number): 'opened' | null {
    const isBad = verdict !== 'good';
    if (!isBad) this.unanswered = 0;
    this.unknownsInARow = verdict === 'unknown' ? this.unknownsInARow + 1 : 0;
    this.recent = [...this.recent, isBad].slice(-recentMax);
    if (this.unknownsInARow >= unknownsInARowMax)
      return this.open('unknowns_in_a_row', this.firstOpenMs, nowMs);
    const bad = this.recent.filter(Boolean).length;
    return bad >= badOfRecentMax ? this.open('half_bad', this.firstOpenMs, nowMs) : null;
  }

  private judgeProbe(reason: BreakerReason, verdict: Judged, nowMs: number): 'opened' | 'closed' {
    if (verdict !== 'good') return this.open(reason, Math.min(this.openMs * 2, openMsMax), nowMs);
    this.begins(null);
    return 'closed';
  }

  private open(reason: BreakerReason, ms: number, nowMs: number): 'opened' {
    this.begins(reason);
    this.openMs = ms;
    this.openUntilMs = nowMs + ms;
    return 'opened';
  }

  private begins(openFor: BreakerReason | null): void {
    this.openFor = openFor;
    this.generation += 1;
    this.recent = [];
    this.unknownsInARow = 0;
    this.unanswered = 0;
    this.isProbing = false;
  }
}
