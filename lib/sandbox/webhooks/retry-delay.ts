/** Meta tries for seven days, ever more rarely (webhooks overview, September 2026); here it is about an hour. */
const attemptsMax = 20;
const longestDelayMs = 5 * 60 * 1000;

/**
 * @param attempts POSTs begun so far, from 1
 * @returns milliseconds until the next one, or null when it was the last
 */
export function retryDelayMs(attempts: number): number | null {
  if (attempts >= attemptsMax) return null;
  return Math.min(1000 * 2 ** attempts, longestDelayMs);
}
