'use client';

import { useFormatter, useTranslations } from 'use-intl';
import type { SyncState } from '@/lib/catalog/sync-query';

/** How much of a catalog is read. Where Meta does not say how much there is, that something is under way. */
export function SyncBar({ sync: { stage, walked, total } }: { sync: SyncState }) {
  const t = useTranslations('catalogSync');
  const format = useFormatter();
  const share = stage === 'products' && total !== null && total > 0 ? Math.min(1, walked / total) : null;
  const value =
    share === null
      ? {}
      : {
          'aria-valuenow': Math.round(share * 100),
          'aria-valuetext': format.number(share, { style: 'percent' }),
        };
  return (
    <div
      role="progressbar"
      aria-label={t('bar')}
      {...value}
      className="mt-2 h-1 overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={
          share === null ? 'h-full w-full animate-pulse bg-accent/40' : 'h-full bg-accent transition-[width]'
        }
        style={share === null ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  );
}
