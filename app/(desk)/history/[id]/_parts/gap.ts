/** A stretch of time as a timeline shows it; `value` is already rounded to what is worth reading. */
export type Gap = {
  unit: 'underSecond' | 'milliseconds' | 'seconds' | 'minutes' | 'hours' | 'days';
  value: number;
};

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Chooses the unit a gap is read best in: "+18 ms", "+1.1 s", "+92 s", "+12 min", "+5 h", "+3 days".
 *
 * @param precision 's' where one end is known to the second alone: less than that is told as such
 */
export function readableGap(gapMs: number, precision: 'ms' | 's'): Gap {
  if (precision === 's' && gapMs < secondMs) return { unit: 'underSecond', value: 1 };
  if (gapMs < secondMs) return { unit: 'milliseconds', value: Math.round(gapMs) };
  if (gapMs < 10 * secondMs && precision === 'ms')
    return { unit: 'seconds', value: Math.round(gapMs / 100) / 10 };
  if (gapMs < 2 * minuteMs) return { unit: 'seconds', value: Math.round(gapMs / secondMs) };
  if (gapMs < 2 * hourMs) return { unit: 'minutes', value: Math.round(gapMs / minuteMs) };
  if (gapMs < 2 * dayMs) return { unit: 'hours', value: Math.round(gapMs / hourMs) };
  return { unit: 'days', value: Math.round(gapMs / dayMs) };
}
