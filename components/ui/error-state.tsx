'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from './button';

type ErrorStateProps = {
  /** What happened. */
  title: string;
  /** What to do about it. */
  advice: string;
  /** What to quote when asking for help. */
  reference?: string;
  onRetry?: () => void;
};

export function ErrorState({ title, advice, reference, onRetry }: ErrorStateProps) {
  const t = useTranslations('ui');
  return (
    <div
      role="alert"
      className="flex flex-1 flex-col items-center justify-center gap-3 px-5 py-12 text-center"
    >
      <CircleAlert className="size-5 text-red" aria-hidden />
      <div className="max-w-96 text-balance">
        <p className="font-semibold text-body">{title}</p>
        <p className="text-body text-ink-2">{advice}</p>
      </div>
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
      {reference && (
        <p className="text-ink-3 text-meta">
          {t('reference')} <span className="select-all font-mono">{reference}</span>
        </p>
      )}
    </div>
  );
}
