'use client';

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useFormatter, useTimeZone, useTranslations } from 'use-intl';
import { Brand } from '@/components/layout/brand';
import type { SharedPreview } from '@/lib/drafts/sharing/open-share-link';
import { LookChoices } from '@/lib/drafts/ui/look-choices';
import { usePreviewLook } from '@/lib/drafts/ui/use-preview-look';
import type { CustomerReply } from '@/lib/messages/customer-replies';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import { MessagePreview, type PreviewShop } from '@/lib/messages/message-preview';

type SharedPreviewScreenProps = { shared: SharedPreview; token: string; footer: ReactNode };

/** The phone with the message as it was when the link was made, and the choices of how it is drawn. */
export function SharedPreviewScreen({ shared, token, footer }: SharedPreviewScreenProps) {
  const t = useTranslations();
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  const { look, setLook } = usePreviewLook();
  const { kind, draft, business } = shared;
  const products = useMemo<ResolvedProducts>(() => new Map(shared.products), [shared]);
  const shop = useMemo(() => frozenShop(products), [products]);
  const place = useMemo(() => ({ at: shared.createdAt, status: 'delivered' }) as const, [shared]);
  const [replies, setReplies] = useState<readonly CustomerReply[]>([]);
  const onReply = useCallback((reply: CustomerReply) => setReplies((before) => [...before, reply]), []);
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
            kind={kind}
            draft={draft}
            products={products}
            pictureUrl={pictureUrl}
            look={look}
            business={business}
            customerName={t('compose.seenByCustomer')}
            shop={shop}
            place={place}
            isDraft={false}
            timeZone={timeZone}
            label={
              look.side === 'customer'
                ? t('share.page.label', { name: business.name })
                : t('compose.previewOfInbox')
            }
            missingNote={t('compose.droppedProduct')}
            replies={replies}
            onReply={onReply}
          />
        </div>
        <div className="mx-auto w-full max-w-160">
          <LookChoices look={look} onChange={setLook} />
          <p className="px-5 pb-2 text-center text-ink-3 text-meta">{t('share.page.note')}</p>
        </div>
      </main>
      <div className="bg-surface">{footer}</div>
    </div>
  );
}

/** A shop of the products that were shared, and of nothing else. */
function frozenShop(products: ResolvedProducts): PreviewShop {
  return {
    find: (retailerId) => products.get(retailerId) ?? 'missing',
    catalog: { collections: [], retailerIds: [...products.keys()], more: false },
    onNeedCatalog: nothing,
    onMoreProducts: nothing,
    cartEnabled: true,
  };
}

function nothing() {}
