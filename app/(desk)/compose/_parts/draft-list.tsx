'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { ExactTime } from '@/components/ui/exact-time';
import { IconButton } from '@/components/ui/icon-button';
import { showToast } from '@/components/ui/toast';
import type { DraftListItem } from '@/lib/drafts/list-drafts';
import type { MessageKind } from '@/lib/messages/registry';
import { kindUi } from '@/lib/messages/registry.ui';
import { discardDraftAction } from '../actions';

type DraftListProps = { drafts: readonly DraftListItem[]; kindNames: Record<MessageKind, string> };

/** What the person has begun and not sent, the last touched first. */
export function DraftList({ drafts, kindNames }: DraftListProps) {
  const t = useTranslations('compose');
  const router = useRouter();
  const [discarded, setDiscarded] = useState<readonly string[]>([]);
  // The registry itself stays on the server: it brings every kind's rules with it.
  const isKnown = (kind: string): kind is MessageKind => Object.hasOwn(kindNames, kind);
  const left = drafts.filter(({ draftId }) => !discarded.includes(draftId));

  async function discard(draftId: string) {
    const answer = await discardDraftAction({ draftId });
    if (!answer.ok) return;
    setDiscarded((before) => [...before, draftId]);
    showToast({ tone: 'good', text: t('discarded') });
    router.refresh();
  }
  if (left.length === 0) return <EmptyState text={t('noDrafts')} />;
  return (
    <ul className="border-line border-b">
      {left.map(({ draftId, kind, title, recipientName, updatedAt }) => {
        const Icon = isKnown(kind) ? kindUi(kind).icon : null;
        const shownTitle = title || t('untitled');
        return (
          <li
            key={draftId}
            className="relative flex min-h-14 items-center gap-3 border-line border-t px-5 hover:bg-hover max-md:px-4"
          >
            <span className="text-ink-3">{Icon && <Icon size={16} />}</span>
            <span className="min-w-0 flex-1">
              <Link
                href={`/compose/${draftId}`}
                className="block truncate font-medium after:absolute after:inset-0"
              >
                <bdi>{shownTitle}</bdi>
              </Link>
              <span className="block truncate text-ink-3 text-meta">
                {isKnown(kind) ? kindNames[kind] : kind} · <bdi>{recipientName ?? t('toNobody')}</bdi>
              </span>
            </span>
            <span className="flex-none text-ink-3 text-meta">
              <ExactTime at={updatedAt} inert />
            </span>
            <span className="relative">
              <IconButton
                label={t('discard', { title: shownTitle })}
                icon={<X aria-hidden />}
                onClick={() => void discard(draftId)}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
