'use client';

import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import type { Point } from '@/lib/preflight/rules/point';
import { PointIcon } from './point-icon';
import { usePointWords } from './use-point-words';

type SendQuestionProps = { points: readonly Point[]; onAnyway: () => void; onClose: () => void };

/** Asks once, naming what makes the message poorer or a chance. */
export function SendQuestion({ points, onAnyway, onClose }: SendQuestionProps) {
  const t = useTranslations('preflight');
  const words = usePointWords();
  return (
    <DialogModal
      title={t('question')}
      onOpenChange={(open) => !open && onClose()}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" onClick={onAnyway} onKeyDown={ignoreHeldKey} autoFocus>
            {t('anyway')}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-2.5">
        {points.map((point) => (
          <li key={point.rule} className="flex items-start gap-2.5">
            <span className="flex h-5 items-center">
              <PointIcon tone={point.tone} />
            </span>
            <span className="min-w-0">{words(point)}</span>
          </li>
        ))}
      </ul>
    </DialogModal>
  );
}

/** Ctrl with Enter asks the question: held down, it must not answer it too. */
function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
