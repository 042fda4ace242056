'use client';

import { clsx } from 'clsx';
import dynamic from 'next/dynamic';
import { memo, useMemo, useRef, useState } from 'react';
import { useNow, useTimeZone, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Tabs } from '@/components/ui/tabs';
import type { ShownRecipient } from '@/lib/drafts/schema';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import type { MessageDraft, MessageKind } from '@/lib/messages/registry';
import type { NumberFacts } from '@/lib/preflight/rules/facts';
import { LookChoices } from './look-choices';
import { PreviewSheet } from './preview-sheet';
import { RunNote } from './run-note';
import { ShareMenu } from './share-menu';
import { useDraftShop } from './use-draft-shop';
import { usePreviewLook } from './use-preview-look';
import { usePreviewRun } from './use-preview-run';
import type { SharedDraft } from './use-shared-draft';
import { isTaken } from './what-if';

/** WhatsApp's look is drawn after the form: it is not part of the first paint. */
const MessagePreview = dynamic(() =>
  import('@/lib/messages/message-preview').then((loaded) => loaded.MessagePreview),
);
const RequestPanel = dynamic(() => import('./request-panel').then((loaded) => loaded.RequestPanel));
const WhatIfPanel = dynamic(() => import('./what-if-panel').then((loaded) => loaded.WhatIfPanel));

type PreviewPaneProps = {
  said: { kind: MessageKind; fields: MessageDraft };
  products: ResolvedProducts;
  business: { name: string; digits: string; picture: string | null; catalogId: string; requestUrl: string };
  /** What Meta says of the number's catalog and cart; null while nobody has asked. */
  commerce: NumberFacts['commerce'];
  /** Whether the message is a text, which every app shows. */
  isText: boolean;
  recipient: ShownRecipient | null;
  share: SharedDraft;
  /** On a phone, where it covers the form. */
  isOpen: boolean;
  onClose: () => void;
};

/**
 * What the customer will see and can tap, what goes to Meta, and what if: beside the form, or a sheet over it on a
 * phone. What is typed into the form reaches it by `said` alone, so that it is drawn when there is time.
 */
export const PreviewPane = memo(function PreviewPane(props: PreviewPaneProps) {
  const { said, business, recipient, isOpen, onClose } = props;
  const t = useTranslations('compose');
  const [tab, setTab] = useState<'preview' | 'request' | 'whatIf'>('preview');
  const { look, setLook } = usePreviewLook();
  const { run, onSwitch, onReply, onStartOver } = usePreviewRun(said.kind);
  const { shop, products, untouched } = useDraftShop({
    products: props.products,
    catalogId: business.catalogId,
    commerce: props.commerce,
    whatIf: run.whatIf,
  });
  const isTooOld = !props.isText && isTaken(run.whatIf, { what: 'appTooOld' });
  const place = usePlace(isTooOld, run.replies.length > 0);
  const isTried = run.whatIf.length > 0 || run.replies.length > 0;
  const drawn = useRef<HTMLDivElement>(null);
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <PreviewSheet title={t('preview')} isOpen={isOpen} onClose={onClose}>
      <Tabs
        label={t('shownAs')}
        tabs={[
          { id: 'preview', label: t('preview') },
          { id: 'request', label: t('request') },
          { id: 'whatIf', label: <WhatIfLabel count={run.whatIf.length} /> },
        ]}
        selected={tab}
        onSelect={setTab}
        panelClassName="flex min-h-0 flex-1 flex-col"
      >
        {tab === 'request' && (
          <RequestPanel said={said} recipient={recipient} business={business} replies={run.replies} />
        )}
        {/* Kept while the request is read: the customer's cart is in it. */}
        <div className={clsx('flex min-h-0 flex-1 flex-col', tab === 'request' && 'hidden')}>
          <div ref={drawn} className={clsx('min-h-0 flex-1', tab === 'preview' && 'p-4')}>
            <MessagePreview
              key={run.id}
              kind={said.kind}
              draft={said.fields}
              products={products}
              shop={shop}
              look={look}
              business={business}
              customerName={recipient?.name ?? t('seenByCustomer')}
              place={place}
              isDraft
              timeZone={timeZone}
              label={
                look.side === 'customer'
                  ? t('previewOf', { name: recipient?.name ?? t('customer') })
                  : t('previewOfInbox')
              }
              missingNote={t('droppedProduct')}
              replies={run.replies}
              onReply={onReply}
              appTooOld={isTooOld}
              bare={tab === 'whatIf'}
            />
          </div>
          {tab === 'whatIf' && (
            <div className="max-h-[44%] flex-none overflow-y-auto border-line border-t px-5 pt-3 max-md:px-4">
              <WhatIfPanel
                whatIf={run.whatIf}
                products={untouched}
                isText={props.isText}
                onSwitch={onSwitch}
              />
            </div>
          )}
          {(isTried || tab === 'whatIf') && <RunNote run={run} onStartOver={onStartOver} />}
          {tab === 'preview' && (
            <LookChoices look={look} onChange={setLook}>
              <div className="ms-auto">
                <ShareMenu draft={props.share} kind={said.kind} look={look} preview={drawn} />
              </div>
            </LookChoices>
          )}
        </div>
      </Tabs>
    </PreviewSheet>
  );
});

/** Whoever answered has read; what an app cannot show has failed. */
function usePlace(isTooOld: boolean, isAnswered: boolean) {
  const at = useNow({ updateInterval: 30_000 }).getTime();
  return useMemo(() => {
    const status = isAnswered ? 'read' : 'delivered';
    return { at, status: isTooOld ? 'failed' : status } as const;
  }, [at, isTooOld, isAnswered]);
}

/** With the number of switches that are on, so that nobody takes what they see for the message as it is. */
function WhatIfLabel({ count }: { count: number }) {
  const t = useTranslations('compose.whatIf');
  if (count === 0) return t('title');
  return (
    <>
      {t('title')}
      <span aria-hidden className="flex">
        <Badge>{String(count)}</Badge>
      </span>
      <span className="sr-only">{t('on', { count })}</span>
    </>
  );
}
