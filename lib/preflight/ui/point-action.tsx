'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { PointAction } from '@/lib/preflight/rules/point';

/** Where the pages are that mend a point; null where they are not for this person. */
export type PointPages = { catalog: string; account: string | null; number: string | null };

/** What is done from where a point is read: to the draft, but for the reading of the catalog. */
export type DraftAction = Exclude<PointAction, { do: 'openCatalog' | 'openAccount' | 'openNumber' }>;

type PointActionLinkProps = {
  action: PointAction;
  pages: PointPages;
  onAction: (action: DraftAction) => void;
};

/** The one thing that can be done about a point: a change of the draft, or the way to the page that mends it. */
export function PointActionLink({ action, pages, onAction }: PointActionLinkProps) {
  const t = useTranslations('preflight.actions');
  const look = 'flex-none rounded-thumb font-medium text-accent-ink hover:underline touch:py-2.5';
  const page = pageOf(action, pages);
  if (page === null) return null;
  if (page !== undefined) {
    return (
      <Link href={page} className={look}>
        {t(action.do)}
      </Link>
    );
  }
  const values = {
    count: action.do === 'remove' ? action.retailerIds.length : 0,
    currency: action.do === 'keepCurrency' ? action.currency : '',
  };
  return (
    <button type="button" className={look} onClick={() => onAction(action as DraftAction)}>
      {t(action.do, values)}
    </button>
  );
}

/** @returns undefined for what is done here, null for a page that is not for this person */
function pageOf(action: PointAction, pages: PointPages): string | null | undefined {
  switch (action.do) {
    case 'openCatalog':
      return pages.catalog;
    case 'openAccount':
      return pages.account;
    case 'openNumber':
      return pages.number;
    default:
      return undefined;
  }
}
