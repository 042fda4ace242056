import { type Bucket, type Limit, takeToken, type Turn } from './token-bucket';

/** A limit with the name it is counted under: whatever shares the name shares the bucket. */
export type NamedLimit = Limit & { name: string };

/** Buckets kept at most; beyond it the one unused for longest starts anew. */
const bucketsMax = 10_000;

const store = globalThis as typeof globalThis & { vitrineBuckets?: Map<string, Bucket> };

/**
 * Counts one use of something by `who` against its limit. Kept in the memory of this process: with several processes
 * each allows as much.
 *
 * @param who whose use it is: a person's id, an address
 * @param at milliseconds of a clock that only goes forward
 */
export function takeTurn({ name, ...limit }: NamedLimit, who: string, at = performance.now()): Turn {
  store.vitrineBuckets ??= new Map();
  const buckets = store.vitrineBuckets;
  const key = `${name} ${who}`;
  const [turn, bucket] = takeToken(buckets.get(key), limit, at);
  // A Map keeps the order of insertion, so putting it back at the end keeps the longest unused in front.
  buckets.delete(key);
  buckets.set(key, bucket);
  const [longestUnused] = buckets.keys();
  if (buckets.size > bucketsMax && longestUnused !== undefined) buckets.delete(longestUnused);
  return turn;
}
