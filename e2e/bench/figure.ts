/**
 * One thing that was measured, beside a limit of the same kind that was measured in the same run: the same work done
 * bare, so that a slow machine makes both slow.
 */
export type Figure = {
  what: string;
  value: number;
  unit: 'ms' | 's' | 'MB';
  /** What the limit is. */
  limit: string;
  limitValue: number;
  /** How many times the limit the value is. */
  ratio: number;
};

type Measured = {
  what: string;
  values: number[];
  limit: string;
  limitValues: number[];
  unit: Figure['unit'];
};

/** @returns the figure of several measurements: the median of each side */
export function figureOf({ what, values, limit, limitValues, unit }: Measured): Figure {
  const [value, limitValue] = [percentile(values, 50), percentile(limitValues, 50)];
  return {
    what,
    value: rounded(value),
    unit,
    limit,
    limitValue: rounded(limitValue),
    ratio: rounded(value / limitValue),
  };
}

/** @returns the smallest of `values` that as many percent of them do not exceed */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
