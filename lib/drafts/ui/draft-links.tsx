'use client';

import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { ShareLinkList } from './share-link-list';
import type { ShareLinks } from './use-share-links';

/** The links of a draft that lead somewhere; nothing when there are none. */
export function DraftLinks({ links }: { links: ShareLinks }) {
  const t = useTranslations('share.dialog');
  const ui = useTranslations('ui');
  const headId = useId();
  const head = useRef<HTMLHeadingElement>(null);
  if (links.isUnread)
    return (
      <Banner
        tone="warn"
        action={
          <Button size="small" onClick={() => void links.read()}>
            {ui('retry')}
          </Button>
        }
      >
        {t('failed')}
      </Banner>
    );
  if (!links.list) return <Skeleton className="h-14 w-full" />;
  return (
    <section aria-labelledby={headId}>
      {/* Stays while the list goes, because the focus comes here. */}
      <h3 ref={head} id={headId} tabIndex={-1} className="pb-1 font-medium outline-none">
        {links.list.length > 0 && t('open')}
      </h3>
      {links.list.length > 0 && (
        <ShareLinkList
          links={links.list}
          kindNames={null}
          onRevoke={async (shareLinkId) => {
            await links.revoke(shareLinkId);
            head.current?.focus();
          }}
        />
      )}
    </section>
  );
}
