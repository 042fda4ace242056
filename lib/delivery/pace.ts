/** Meta takes one message per six seconds to the same person, up to 45 in a burst (Meta, "About the platform", 2026). */
const pairSecondsPerMessage = 6;
const pairBurst = 45;
const sliceSeconds = 0.05;

/** A bucket that fills at `perSecond` up to `capacity`. `nowMs` is a monotonic clock in milliseconds. */
export class TokenBucket {
  private tokens: number;
  private filledAtMs: number;

  constructor(
    private readonly perSecond: number,
    private readonly capacity: number,
    nowMs: number,
  ) {
    this.tokens = capacity;
    this.filledAtMs = nowMs;
  }

  /** @returns whole tokens there are now. */
  available(nowMs: number): number {
    this.fill(nowMs);
    return Math.floor(this.tokens);
  }

  take(count: number, nowMs: number): void {
    this.fill(nowMs);
    this.tokens -= count;
  }

  /** @returns milliseconds until there is a whole token, 0 when there is one. */
  msUntilNext(nowMs: number): number {
    this.fill(nowMs);
    return this.tokens >= 1 ? 0 : Math.ceil(((1 - this.tokens) / this.perSecond) * 1000);
  }

  isFull(nowMs: number): boolean {
    this.fill(nowMs);
    return this.tokens >= this.capacity;
  }

  private fill(nowMs: number): void {
    const elapsed = Math.max(0, nowMs - this.filledAtMs) / 1000;
    this.tokens = Math.min(this.capacity, this.tokens + elapsed * this.perSecond);
    this.filledAtMs = nowMs;
  }
}

/** The pace of one number: small slices instead of bursts, so that pages stay quick while it sends at full speed. */
export function numberBucket(perSecond: number, nowMs: number): TokenBucket {
  return new TokenBucket(perSecond, Math.max(1, perSecond * sliceSeconds), nowMs);
}

/** The pace towards each person. Full buckets are forgotten: a person not written to lately has a full one. */
export class PairPace {
  private readonly buckets = new Map<string, TokenBucket>();

  /** Takes the right to send one message to `recipient`. @returns 0, or the milliseconds until there is one. */
  take(recipient: string, nowMs: number): number {
    const bucket =
      this.buckets.get(recipient) ?? new TokenBucket(1 / pairSecondsPerMessage, pairBurst, nowMs);
    this.buckets.set(recipient, bucket);
    const waitMs = bucket.msUntilNext(nowMs);
    if (waitMs === 0) bucket.take(1, nowMs);
    return waitMs;
  }

  /** Drops the buckets that have filled up again. */
  forgetFull(nowMs: number): void {
    for (const [recipient, bucket] of this.buckets) if (bucket.isFull(nowMs)) this.buckets.delete(recipient);
  }

  get size(): number {
    return this.buckets.size;
  }
}
