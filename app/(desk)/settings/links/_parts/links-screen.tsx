'use client';

import { Link2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { shareActions } from '@/app/(desk)/_parts/share-actions';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { showToast } from '@/components/ui/toast';
import type { ShownShareLink } from '@/lib/drafts/sharing/share-schema';
import { ShareLinkList } from '@/lib/drafts/ui/share-link-list';
import { useShareFailure } from '@/lib/drafts/ui/use-share-failure';

type LinksScreenProps = { links: readonly ShownShareLink[]; kindNames: Readonly<Record<string, string>> };

/** Every link to a preview that the reader may take back. */
export function LinksScreen({ links, kindNames }: LinksScreenProps) {
  const t = useTranslations('share.links');
  const router = useRouter();
  const sentence = useShareFailure();
  const [failure, setFailure] = useState<string | null>(null);
  const lead = useRef<HTMLParagraphElement>(null);

  async function revoke(shareLinkId: string) {
    setFailure(null);
    const answer = await shareActions.revoke(shareLinkId);
    if (answer.ok) showToast({ tone: 'good', text: t('revoked') });
    else setFailure(sentence(answer.error));
    lead.current?.focus();
    router.refresh();
  }
  if (links.length === 0 && failure === null)
    return <EmptyState text={t('none')} icon={<Link2 aria-hidden />} />;
  return (
    <div className="max-w-190 px-5 py-4 max-md:px-4">
      {failure && (
        <div className="pb-3">
          <Banner tone="bad" announced>
            {failure}
          </Banner>
        </div>
      )}
      <p ref={lead} tabIndex={-1} className="pb-4 text-ink-2 outline-none">
        {t('lead')}
      </p>
      <ShareLinkList links={links} kindNames={kindNames} onRevoke={revoke} />
    </div>
  );
}
