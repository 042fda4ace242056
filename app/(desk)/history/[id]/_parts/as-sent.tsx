'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';
import { useKindNames } from '@/app/(desk)/history/_parts/kind-names';
import { Skeleton } from '@/components/ui/skeleton';
import type { MessageDetail } from '@/lib/history/get-message';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';

const SentPreview = dynamic(() => import('./sent-preview').then((loaded) => loaded.SentPreview), {
  loading: () => <Skeleton className="h-48 w-full" />,
});

export type AsSentProps = {
  message: MessageDetail;
  /** What the catalog holds, to draw the message as it is seen today; null draws it as it was sent. */
  today: ResolvedProducts | null;
  /** The catalog it was sent from, while the desk follows that; its other products are shown as they are today. */
  todayCatalogId: string | null;
};

/** The message as the customer got it or sees it today; a kind this version does not know says so. */
export function AsSent(props: AsSentProps) {
  const t = useTranslations('history');
  const { isKnown } = useKindNames();
  const { kind } = props.message;
  if (isKnown(kind)) return <SentPreview kind={kind} {...props} />;
  return <p className="text-ink-2">{t('unreadable')}</p>;
}
