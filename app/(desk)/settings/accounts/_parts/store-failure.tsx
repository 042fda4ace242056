'use client';

import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import type { StoreFailureCode } from './use-store-connection';

/** Why what was tested could not be stored. */
export function StoreFailure({ failure }: { failure: StoreFailureCode | null }) {
  const t = useTranslations('accounts.store');
  if (failure === null) return null;
  return (
    <Banner tone="bad" announced>
      {t(`failures.${failure}`)}
    </Banner>
  );
}
