import * as z from 'zod';

const usageSchema = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().min(0).catch(0) })),
);
const minuteMs = 60_000;
/** A pause is asked for in minutes or hours; more than a day is no answer to wait for. */
const pauseMsMax = 24 * 60 * minuteMs;

/**
 * How long an answer asks its reader to wait before the next call: by `Retry-After`, of which only the form in seconds
 * counts (Meta documents neither form, and a date would need trust in two clocks), or by the minutes until access comes
 * back of `X-Business-Use-Case-Usage` (Meta, "Rate limits, Graph API", September 2026). The longer one wins.
 *
 * @returns milliseconds, 0 where nothing is asked
 */
export function askedPauseMs(headers: Headers): number {
  const pauseMs = Math.max(retryAfterMs(headers.get('retry-after')), regainAccessMs(headers));
  return Math.min(pauseMs, pauseMsMax);
}

function retryAfterMs(header: string | null): number {
  return header !== null && /^\d{1,5}$/.test(header) ? Number(header) * 1000 : 0;
}

function regainAccessMs(headers: Headers): number {
  const usage = usageSchema.safeParse(parsed(headers.get('x-business-use-case-usage') ?? ''));
  if (!usage.success) return 0;
  const minutes = Object.values(usage.data).flatMap((uses) =>
    uses.map((use) => use.estimated_time_to_regain_access),
  );
  return Math.max(0, ...minutes) * minuteMs;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
