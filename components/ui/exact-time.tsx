'use client';

import { useFormatter, useNow } from 'use-intl';
import { Tooltip } from './tooltip';

const refreshMs = 30_000;

type ExactTimeProps = {
  /** An ISO time. */
  at: string;
  /** Inside a link or a button: no stop of its own for the keyboard, the exact time is still read aloud. */
  inert?: boolean;
};

/** A time in words ("3 minutes ago") that follows the clock; the exact one on hover, on focus and read aloud. */
export function ExactTime({ at, inert = false }: ExactTimeProps) {
  const format = useFormatter();
  const now = useNow({ updateInterval: refreshMs });
  const date = new Date(at);
  const exact = format.dateTime(date, { dateStyle: 'long', timeStyle: 'medium' });
  const words = (
    <time dateTime={at}>
      {format.relativeTime(date, { now: now < date ? date : now })}
      <span className="sr-only">{`, ${exact}`}</span>
    </time>
  );
  return (
    <Tooltip text={exact}>
      {inert ? (
        words
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time is shown to whoever stops here with the keyboard.
        <span tabIndex={0} className="rounded-thumb">
          {words}
        </span>
      )}
    </Tooltip>
  );
}
