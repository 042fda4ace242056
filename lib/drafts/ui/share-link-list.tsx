'use client';

import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { ShownShareLink } from '@/lib/drafts/sharing/share-schema';

type ShareLinkListProps = {
  links: readonly ShownShareLink[];
  /** What the desk calls each kind of message; null where all links show the same one. */
  kindNames: Readonly<Record<string, string>> | null;
  onRevoke: (shareLinkId: string) => Promise<void>;
};

/** Links that lead somewhere, each to be taken back. */
export function ShareLinkList({ links, kindNames, onRevoke }: ShareLinkListProps) {
  const t = useTranslations('share.links');
  const format = useFormatter();
  const [revoking, setRevoking] = useState<string | null>(null);
  const exact = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  async function revoke(shareLinkId: string) {
    setRevoking(shareLinkId);
    await onRevoke(shareLinkId);
    setRevoking(null);
  }
  return (
    <ul className="border-line border-t">
      {links.map((link) => {
        const title = link.title || t('untitled');
        const date = exact(link.expiresAt);
        const facts = [
          ...(kindNames ? [kindNames[link.kind] ?? link.kind, t('until', { date })] : []),
          t('by', { name: link.createdBy }),
          link.lastOpenedAt === null ? t('unopened') : t('opened', { date: exact(link.lastOpenedAt) }),
        ];
        return (
          <li key={link.shareLinkId} className="flex min-h-14 items-center gap-3 border-line border-b py-2">
            <Link2 className="text-ink-3" aria-hidden />
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium tabular-nums">
                {kindNames ? <bdi>{title}</bdi> : t('good', { date })}
              </p>
              <p className="text-ink-3 text-meta tabular-nums">{facts.join(' · ')}</p>
            </div>
            <Button
              size="small"
              aria-label={t('revokeLabel', { title, date })}
              pending={revoking === link.shareLinkId}
              onClick={() => void revoke(link.shareLinkId)}
            >
              {t('revoke')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
