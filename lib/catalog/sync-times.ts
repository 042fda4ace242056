import type { SyncProblem } from './sync-problem';

const minuteMs = 60_000;
const betweenWalksMs = 60 * minuteMs;

/**
 * Where a catalog could not be read, the first wait and the longest one. No answer may be over in seconds, as while the
 * process that holds the sandbox starts; Meta counts calls by the hour; a refusal mostly waits for a person.
 */
const waits: Record<SyncProblem['code'], { baseMs: number; longestMs: number }> = {
  catalog_unreachable: { baseMs: 2_000, longestMs: minuteMs },
  catalog_unreadable: { baseMs: 2_000, longestMs: 15 * minuteMs },
  catalog_refused: { baseMs: 10_000, longestMs: 15 * minuteMs },
  catalog_slowed: { baseMs: 60_000, longestMs: 30 * minuteMs },
};

/**
 * How long to leave a catalog alone after it could not be read: a random point in the later half of a span that doubles
 * each time, never less than what Meta asks for.
 *
 * @param failures how many times in a row, this one included
 * @returns milliseconds
 */
export function pauseMs(
  { problem, askedMs }: { problem: SyncProblem; askedMs: number },
  failures: number,
  random = Math.random(),
): number {
  const { baseMs, longestMs } = waits[problem.code];
  const spanMs = Math.min(longestMs, baseMs * 2 ** Math.min(failures - 1, 20));
  return Math.max(askedMs, Math.round(spanMs / 2 + (random * spanMs) / 2));
}

/** @returns milliseconds from the end of a walk to the next one: about an hour, not the same for all catalogs */
export function untilNextWalkMs(random = Math.random()): number {
  return Math.round(betweenWalksMs * (0.9 + random * 0.2));
}
