'use client';

import { type ReactNode, useCallback, useMemo } from 'react';
import { useFormatter, useTimeZone, useTranslations } from 'use-intl';
import { Brand } from '@/components/layout/brand';
import type { SharedPreview } from '@/lib/drafts/sharing/open-share-link';
import { LookChoices } from '@/lib/drafts/ui/look-choices';
import { RunNote } from '@/lib/drafts/ui/run-note';
import { usePreviewLook } from '@/lib/drafts/ui/use-preview-look';
import { usePreviewRun } from '@/lib/drafts/ui/use-preview-run';
import { MessagePreview } from '@/lib/messages/message-preview';
import { frozenShop } from './frozen-shop';

type SharedPreviewScreenProps = { shared: SharedPreview; token: string; footer: ReactNode };

/** The phone with the message as it was when the link was made, and the choices of how it is drawn. */
export function SharedPreviewScreen({ shared, token, footer }: SharedPreviewScreenProps) {
  const t = useTranslations();
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  const { look, setLook } = usePreviewLook();
  const { kind, draft, business } = shared;
  const { run, onReply, onStartOver } = usePreviewRun(kind);
  const { products, shop } = useMemo(() => frozenShop(shared.products), [shared]);
  const isTried = run.replies.length > 0;
  const place = useMemo(
    () => ({ at: shared.createdAt, status: isTried ? ('read' as const) : ('delivered' as const) }),
    [shared.createdAt, isTried],
  );
  const pictureUrl = useCallback((pictureId: string) => `/share/${token}/pictures/${pictureId}`, [token]);
  const until = format.dateTime(new Date(shared.expiresAt), { dateStyle: 'long' });
  return (
    <div className="grid h-dvh min-h-140 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] bg-canvas">
      <header className="flex items-center gap-4 border-line border-b bg-surface px-5 py-2.5 max-md:px-4">
        <Brand />
        <div className="min-w-0 flex-1 text-end">
          <h1 className="truncate font-semibold text-body">
            {t('share.page.heading', { name: business.name })}
          </h1>
          <p className="truncate text-ink-3 text-meta">{t('share.page.until', { date: until })}</p>
        </div>
      </header>
      <main className="flex min-h-0 flex-col">
        <div className="min-h-0 flex-1 p-4">
          <MessagePreview
            key={run.id}
            kind={kind}
            draft={draft}
            products={products}
            shop={shop}
            pictureUrl={pictureUrl}
            look={look}
            business={business}
            customerName={t('compose.seenByCustomer')}
            place={place}
            isDraft={false}
            timeZone={timeZone}
            label={
              look.side === 'customer'
                ? t('share.page.label', { name: business.name })
                : t('compose.previewOfInbox')
            }
            missingNote={t('compose.droppedProduct')}
            replies={run.replies}
            onReply={onReply}
          />
        </div>
        <div className="mx-auto w-full max-w-160">
          {isTried && <RunNote run={run} onStartOver={onStartOver} />}
          <LookChoices look={look} onChange={setLook} />
          <p className="px-5 pb-2 text-center text-ink-3 text-meta">{t('share.page.note')}</p>
        </div>
      </main>
      <div className="bg-surface">{footer}</div>
    </div>
  );
}
