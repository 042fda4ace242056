'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useOnSight } from '@/app/(desk)/_parts/use-on-sight';
import { useFailureWords } from '@/app/(desk)/history/_parts/use-failure-words';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { CatalogList } from './use-catalog-list';

/** Reads more products when it comes into sight, or when asked; what was read stays when that fails. */
export function ListEnd({ list }: { list: CatalogList }) {
  const t = useTranslations();
  const words = useFailureWords();
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, error } = list;
  const more = () => void list.fetchNextPage();
  useOnSight(end, hasNextPage && !isFetchingNextPage && error === null, more);
  return (
    <div ref={end} className="flex flex-none flex-col items-center gap-3 px-5 py-6 text-ink-3 text-meta">
      {error && (
        <Banner tone="bad" announced>
          {t('catalog.unreachable')} {words(error).advice}
        </Banner>
      )}
      {hasNextPage ? (
        <Button size="small" pending={isFetchingNextPage} onClick={more}>
          {t('catalogPage.more')}
        </Button>
      ) : (
        !error && <p>{t('history.end')}</p>
      )}
    </div>
  );
}
