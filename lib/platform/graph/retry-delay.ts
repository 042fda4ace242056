const retryDelayMsMax = 300_000;

/**
 * How long to wait before another try: a random point in the later half of a span that doubles each time, never less
 * than what Meta asked for.
 *
 * @param attempt number of the attempt that was refused, from 1
 * @param random a number in [0, 1)
 * @returns milliseconds
 */
export function retryDelayMs(
  wait: { baseMs: number; retryAfterMs: number },
  attempt: number,
  random: number = Math.random(),
): number {
  const spanMs = Math.min(retryDelayMsMax, wait.baseMs * 2 ** Math.min(attempt - 1, 20));
  return Math.max(wait.retryAfterMs, Math.round(spanMs / 2 + (random * spanMs) / 2));
}
