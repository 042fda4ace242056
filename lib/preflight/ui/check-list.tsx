'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Preflight } from '@/lib/preflight/rules/run-preflight';
import { type DraftAction, PointActionLink, type PointPages } from './point-action';
import { PointIcon } from './point-icon';
import { usePointWords } from './use-point-words';

type CheckListProps = {
  id: string;
  preflight: Preflight;
  pages: PointPages;
  onAction: (action: DraftAction) => void;
};

/** Every point with what can be done about it, above the line that summed them up; what is in order in one line. */
export function CheckList({ id, preflight: { points, passed }, pages, onAction }: CheckListProps) {
  const t = useTranslations('preflight');
  const words = usePointWords();
  return (
    <section
      id={id}
      aria-label={t('checks')}
      className="absolute inset-x-0 bottom-full z-20 max-h-[50dvh] overflow-y-auto border-line-strong border-t bg-surface shadow-float"
    >
      <ul>
        {points.map((point) => (
          <li key={point.rule} className={rowClass}>
            <span className="flex h-5 items-center">
              <PointIcon tone={point.tone} label={t(`tones.${point.tone}`)} />
            </span>
            <span className="min-w-0 flex-1 basis-64">{words(point)}</span>
            {point.action && <PointActionLink action={point.action} {...{ pages, onAction }} />}
          </li>
        ))}
        {passed.length > 0 && (
          <li className={`${rowClass} text-ink-2`}>
            <span className="flex h-5 items-center">
              <CircleCheck className="flex-none text-green" aria-hidden />
            </span>
            {t('passed', { count: passed.length })}
          </li>
        )}
      </ul>
    </section>
  );
}

const rowClass =
  'flex min-h-10 flex-wrap items-start gap-x-2.5 gap-y-1 border-line border-b px-5 py-2.5 last:border-b-0 max-md:px-4';
