'use client';

import { UserCheck } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { MessageDetail } from '@/lib/history/get-message';

/** What a person decided about the message, what became of that, and the messages it stands beside. */
export function DecisionNotice({ message, mayDecide }: { message: MessageDetail; mayDecide: boolean }) {
  const t = useTranslations('history');
  const { id, state, decision, resendOf, resentAs } = message;
  const isOpen = state === 'unknown' && decision === null && mayDecide;
  if (!isOpen && decision === null && resendOf === null) return null;
  const wentOut = decision !== null && ['accepted', 'sent', 'delivered', 'read'].includes(state);
  return (
    <section className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-line border-b px-5 py-4 max-md:px-4">
      <UserCheck className="mt-0.5 text-ink-3" aria-hidden />
      <div className="grid min-w-0 justify-items-start gap-1">
        {decision && <Decided decision={decision} />}
        {wentOut && <p className="font-medium">{t('afterAll')}</p>}
        {resentAs && <NoticeLink href={`/history/${resentAs}`}>{t('resentAs')}</NoticeLink>}
        {resendOf && <NoticeLink href={`/history/${resendOf}`}>{t('resendOf')}</NoticeLink>}
        {isOpen && <NoticeLink href={`/unconfirmed#${id}`}>{t('decide')}</NoticeLink>}
      </div>
    </section>
  );
}

function Decided({ decision: { decision, by, at } }: { decision: NonNullable<MessageDetail['decision']> }) {
  const t = useTranslations('history');
  const format = useFormatter();
  const time = format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short' });
  return <p>{t(`decisions.${decision}`, { name: by || t('desk'), time })}</p>;
}

function NoticeLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="rounded-thumb font-medium text-accent-ink hover:underline touch:py-2">
      {children}
    </Link>
  );
}
