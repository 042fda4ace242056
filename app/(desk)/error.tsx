'use client';

import { useTranslations } from 'use-intl';
import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { ErrorState } from '@/components/ui/error-state';

type DeskErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that could not be shown; the rest of the desk stays. */
export default function DeskError({ error, reset }: DeskErrorProps) {
  const t = useTranslations('pages');
  return (
    <>
      <PageBar title={t('errorTitle')} />
      <PageMain>
        <ErrorState title={t('errorTitle')} advice={t('error')} reference={error.digest} onRetry={reset} />
      </PageMain>
    </>
  );
}
