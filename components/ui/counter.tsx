'use client';

import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'use-intl';
import { countCodePoints } from '@/lib/values/code-points';

/** From here on the limit is near. */
const nearShare = 0.9;

/**
 * How much of a limit is used, in code points. Read aloud with the field, and by itself only at the moments when the
 * limit comes near and when it is crossed.
 */
export function Counter({ id, text, limit }: { id: string; text: string; limit: number }) {
  const t = useTranslations('ui');
  const format = useFormatter();
  const count = countCodePoints(text);
  const over = count > limit;
  const near = !over && count >= limit * nearShare;
  return (
    <span
      className={clsx(
        'ms-auto flex-none text-meta tabular-nums',
        over ? 'font-medium text-red' : 'text-ink-3',
      )}
    >
      <span aria-hidden dir="ltr">
        {format.number(count)} / {format.number(limit)}
      </span>
      <span id={`${id}-count`} className="sr-only">
        {t('characters', { count, max: limit })}
      </span>
      <span role="status" className="sr-only">
        {over && t('overLimit', { max: limit })}
        {near && t('nearLimit', { max: limit })}
      </span>
    </span>
  );
}
