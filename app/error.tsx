'use client';

import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/ui/error-state';

type PageErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A page outside the desk, or the desk's own frame, that could not be shown. */
export default function PageError({ error, reset }: PageErrorProps) {
  const t = useTranslations('pages');
  return (
    <main className="flex min-h-dvh flex-col bg-surface">
      <h1 className="sr-only">{t('errorTitle')}</h1>
      <ErrorState title={t('errorTitle')} advice={t('error')} reference={error.digest} onRetry={reset} />
    </main>
  );
}
