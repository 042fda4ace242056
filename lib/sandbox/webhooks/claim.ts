/** A POST is given up after this long. */
export const answerTimeoutMs = 10_000;

/** Whoever takes an event has this long to tell it before others may: longer than one POST. */
const claimMs = 15_000;

/** What was taken this long ago and has waited its turn since is taken again before it is told. */
export const claimFreshMs = claimMs - answerTimeoutMs - 1_000;

/** @returns until when an event taken at `now` is left alone by the others */
export function claimedUntil(now: Date): Date {
  return new Date(now.getTime() + claimMs);
}
