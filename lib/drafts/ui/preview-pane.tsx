'use client';

import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { useNow, useTimeZone, useTranslations } from 'use-intl';
import { Tabs } from '@/components/ui/tabs';
import type { ShownRecipient } from '@/lib/drafts/schema';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import type { MessageDraft, MessageKind } from '@/lib/messages/registry';
import { LookChoices } from './look-choices';
import { PreviewSheet } from './preview-sheet';
import { ShareMenu } from './share-menu';
import { usePreviewLook } from './use-preview-look';
import type { SharedDraft } from './use-shared-draft';

/** WhatsApp's look is drawn after the form: it is not part of the first paint. */
const MessagePreview = dynamic(() =>
  import('@/lib/messages/message-preview').then((loaded) => loaded.MessagePreview),
);
const RequestPanel = dynamic(() => import('./request-panel').then((loaded) => loaded.RequestPanel));

type PreviewPaneProps = {
  said: { kind: MessageKind; fields: MessageDraft };
  products: ResolvedProducts;
  business: { name: string; digits: string; picture: string | null; requestUrl: string };
  recipient: ShownRecipient | null;
  requestBody: Record<string, unknown> | null;
  share: SharedDraft;
  /** On a phone, where it covers the form. */
  isOpen: boolean;
  onClose: () => void;
};

/** What the customer will see, and what goes to Meta: beside the form, or a sheet over it on a phone. */
export function PreviewPane(props: PreviewPaneProps) {
  const { said, products, business, recipient, requestBody, share, isOpen, onClose } = props;
  const t = useTranslations('compose');
  const [tab, setTab] = useState<'preview' | 'request'>('preview');
  const { look, setLook } = usePreviewLook();
  const drawn = useRef<HTMLDivElement>(null);
  const timeZone = useTimeZone() ?? 'UTC';
  const time = useNow({ updateInterval: 30_000 });
  return (
    <PreviewSheet title={t('preview')} isOpen={isOpen} onClose={onClose}>
      <Tabs
        label={t('shownAs')}
        tabs={[
          { id: 'preview', label: t('preview') },
          { id: 'request', label: t('request') },
        ]}
        selected={tab}
        onSelect={setTab}
        panelClassName="flex min-h-0 flex-1 flex-col"
      >
        {tab === 'request' ? (
          <RequestPanel requestBody={requestBody} recipient={recipient} requestUrl={business.requestUrl} />
        ) : (
          <>
            <div ref={drawn} className="min-h-0 flex-1 p-4">
              <MessagePreview
                kind={said.kind}
                draft={said.fields}
                products={products}
                look={look}
                business={business}
                customerName={recipient?.name ?? t('seenByCustomer')}
                place={{ at: time.getTime(), status: 'delivered' }}
                isDraft
                timeZone={timeZone}
                label={
                  look.side === 'customer'
                    ? t('previewOf', { name: recipient?.name ?? t('customer') })
                    : t('previewOfInbox')
                }
                missingNote={t('droppedProduct')}
              />
            </div>
            <LookChoices look={look} onChange={setLook}>
              <div className="ms-auto">
                <ShareMenu draft={share} kind={said.kind} look={look} preview={drawn} />
              </div>
            </LookChoices>
          </>
        )}
      </Tabs>
    </PreviewSheet>
  );
}
