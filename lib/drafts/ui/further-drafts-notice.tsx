'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { FurtherDrafts } from './use-further-drafts';

/** Where the rest of a list went that one message had no room for. */
export function FurtherDraftsNotice({ further }: { further: FurtherDrafts }) {
  const t = useTranslations('compose.further');
  const { draftIds, isDiscarding, discard } = further;
  if (draftIds.length === 0) return null;
  async function takeAway() {
    if (!(await discard())) showToast({ tone: 'bad', text: t('discardFailed') });
  }
  return (
    <div className="px-5 pt-4 max-md:px-4">
      <Banner
        tone="info"
        announced
        action={
          <Button size="small" pending={isDiscarding} onClick={() => void takeAway()}>
            {t('discard', { count: draftIds.length })}
          </Button>
        }
      >
        {t('made', { count: draftIds.length })}{' '}
        <span className="inline-flex flex-wrap gap-x-3">
          {draftIds.map((draftId, index) => (
            <Link
              key={draftId}
              href={`/compose/${draftId}`}
              className="font-medium text-accent-ink hover:underline"
            >
              {t('draft', { number: index + 2 })}
            </Link>
          ))}
        </span>
      </Banner>
    </div>
  );
}
