/** How often something may be done: `burst` times at once, and `perMinute` times a minute in the long run. */
export type Limit = { perMinute: number; burst: number };

/** What is left of a limit at a time, in milliseconds of any clock that only goes forward. */
export type Bucket = { tokens: number; at: number };

/** Whether one more is allowed; if not, after how many seconds it will be. */
export type Turn = { allowed: true } | { allowed: false; waitSeconds: number };

const minuteMs = 60_000;

/** Takes one token, if there is one. Nothing taken before means a full bucket. */
export function takeToken(bucket: Bucket | undefined, limit: Limit, at: number): [Turn, Bucket] {
  const tokens = tokensAt(bucket, limit, at);
  if (tokens >= 1) return [{ allowed: true }, { tokens: tokens - 1, at }];
  const waitSeconds = Math.ceil(((1 - tokens) * minuteMs) / limit.perMinute / 1000);
  return [
    { allowed: false, waitSeconds },
    { tokens, at },
  ];
}

function tokensAt(bucket: Bucket | undefined, { perMinute, burst }: Limit, at: number): number {
  if (!bucket) return burst;
  return Math.min(burst, bucket.tokens + ((at - bucket.at) * perMinute) / minuteMs);
}
