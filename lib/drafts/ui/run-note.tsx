'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { PreviewRun } from './use-preview-run';

/** Says that what is tried on the drawn phone stays there, and takes it all back: its cart and its screens too. */
export function RunNote({ run, onStartOver }: { run: PreviewRun; onStartOver: () => void }) {
  const t = useTranslations('compose.whatIf');
  return (
    <div className="flex flex-none items-center justify-between gap-3 border-line border-t px-5 py-2 max-md:px-4">
      <p className="min-w-0 text-pretty text-ink-2 text-meta">
        {run.whatIf.length > 0 ? t('on', { count: run.whatIf.length }) : t('onlyHere')}
      </p>
      <Button size="small" onClick={onStartOver}>
        {t('startOver')}
      </Button>
    </div>
  );
}
