'use client';

import { CircleCheck, Hourglass, OctagonPause, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/ui/exact-time';
import { StatusLabel } from '@/components/ui/status-label';
import type { NumberStatus } from '@/lib/history/list-numbers';

type Shown = Pick<NumberStatus, 'hold' | 'slowdown'>;

const looks = {
  sending: { tone: 'good', icon: <CircleCheck aria-hidden /> },
  held: { tone: 'bad', icon: <OctagonPause aria-hidden /> },
  no_answers: { tone: 'warn', icon: <TriangleAlert aria-hidden /> },
  meta_asked: { tone: 'warn', icon: <Hourglass aria-hidden /> },
} as const;

/** Whether a number sends, and since when it does not or not at its pace. `inert` as of `ExactTime`. */
export function NumberState({
  number: { hold, slowdown },
  inert = false,
}: {
  number: Shown;
  inert?: boolean;
}) {
  const t = useTranslations('numbers');
  const state = hold ? 'held' : (slowdown?.cause ?? 'sending');
  const since = (hold ?? slowdown)?.since;
  return (
    <StatusLabel {...looks[state]}>
      {t(`states.${state}`)}
      {since && (
        <span className="text-ink-3">
          {' · '}
          <ExactTime at={since} inert={inert} />
        </span>
      )}
    </StatusLabel>
  );
}
