'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useOnSight } from '@/app/(desk)/_parts/use-on-sight';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { useFailureWords } from './use-failure-words';

export type ListEndProps = {
  hasMore: boolean;
  loading: boolean;
  /** Why the last read did not succeed; what was read before it stays. */
  error: Error | null;
  onMore: () => void;
};

/** Reads older messages when it comes into sight, or when asked; says when there are no more. */
export function ListEnd({ hasMore, loading, error, onMore }: ListEndProps) {
  const t = useTranslations('history');
  const words = useFailureWords();
  const end = useRef<HTMLDivElement>(null);
  useOnSight(end, hasMore && !loading && error === null, onMore);
  return (
    <div ref={end} className="flex flex-none flex-col items-center gap-3 px-5 py-6 text-ink-3 text-meta">
      {error && (
        <Banner tone="bad" announced>
          {t('failedToLoad')} {words(error).advice}
        </Banner>
      )}
      {hasMore ? (
        <Button size="small" pending={loading} onClick={onMore}>
          {t('more')}
        </Button>
      ) : (
        !error && <p>{t('end')}</p>
      )}
    </div>
  );
}
