/** What was read at Meta counts for a day: the desk reads more often than that unless something is wrong. */
const freshForMs = 24 * 60 * 60 * 1000;

/** Whether something read at `readAt` (ISO 8601, null for never) may be taken for what holds at `now`. */
export function isFresh(readAt: string | null, now: Date): boolean {
  return readAt !== null && now.getTime() - Date.parse(readAt) <= freshForMs;
}
