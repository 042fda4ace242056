'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';
import { useKindNames } from '@/app/(desk)/history/_parts/kind-names';
import { Skeleton } from '@/components/ui/skeleton';
import type { MessageDetail } from '@/lib/history/get-message';

const SentPreview = dynamic(() => import('./sent-preview').then((loaded) => loaded.SentPreview), {
  loading: () => <Skeleton className="h-48 w-full" />,
});

/** The message as the customer got it; a kind this version does not know says so. */
export function AsSent({ message }: { message: MessageDetail }) {
  const t = useTranslations('history');
  const { isKnown } = useKindNames();
  if (isKnown(message.kind)) return <SentPreview kind={message.kind} message={message} />;
  return <p className="text-ink-2">{t('unreadable')}</p>;
}
