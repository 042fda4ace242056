'use client';

import { useTranslations } from 'use-intl';
import type { SyncState } from '@/lib/catalog/sync-query';

type SyncProblem = NonNullable<SyncState['error']>;

/** Why Meta gave nothing, what to do about it where somebody can, and Meta's own words. */
export function SyncReason({ problem }: { problem: SyncProblem }) {
  const t = useTranslations('catalogSync');
  const words = 'values' in problem && problem.values ? problem.values : null;
  return (
    <div className="pt-1 text-ink-2 text-meta">
      <p>{t(`problems.${reasonOf(problem)}`)}</p>
      {words && words.message !== '' && (
        <p className="break-words text-ink-3">
          {t('metaSays')}{' '}
          <span lang="en" dir="ltr">
            “{words.message}”
          </span>
        </p>
      )}
    </div>
  );
}

/** By code (Meta, "Handle errors, Graph API", September 2026). */
function reasonOf(problem: SyncProblem): SyncProblem['code'] | 'token' | 'permission' {
  if (problem.code !== 'catalog_refused') return problem.code;
  const { graphCode } = problem.values;
  if ([0, 102, 190].includes(graphCode)) return 'token';
  if ([1, 2].includes(graphCode)) return 'catalog_unreachable';
  const isPermission = graphCode === 3 || graphCode === 10 || (graphCode >= 200 && graphCode <= 299);
  return isPermission ? 'permission' : 'catalog_refused';
}
