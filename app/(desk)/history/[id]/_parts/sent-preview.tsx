'use client';

import { useCallback, useMemo, useState } from 'react';
import { useTimeZone, useTranslations } from 'use-intl';
import type { MessageStatus } from '@/components/whatsapp/chat/message-status';
import { useShopCatalog } from '@/lib/catalog/ui/use-shop-catalog';
import type { MessageState } from '@/lib/delivery/message-state';
import { LookChoices } from '@/lib/drafts/ui/look-choices';
import { usePreviewLook } from '@/lib/drafts/ui/use-preview-look';
import type { CustomerReply } from '@/lib/messages/customer-replies';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import { MessagePreview, type PreviewShop } from '@/lib/messages/message-preview';
import { readDraft } from '@/lib/messages/read-draft';
import type { MessageKind } from '@/lib/messages/registry';
import type { AsSentProps } from './as-sent';
import { productsThen, productsToday } from './sent-products';

/** What the inbox shows at a message that stands there. */
const tickOf: Record<MessageState, MessageStatus> = {
  queued: 'pending',
  sending: 'pending',
  unknown: 'pending',
  accepted: 'pending',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
  cancelled: 'failed',
};

type SentPreviewProps = AsSentProps & { kind: MessageKind };

/** The bubble in its chat, with the products as they were when it was sent, or as they are today. It can be tapped. */
export function SentPreview({ kind, ...props }: SentPreviewProps) {
  const t = useTranslations('history');
  const draft = useMemo(() => readDraft(kind, props.message.draft), [kind, props.message.draft]);
  if (!draft) return <p className="text-ink-2">{t('unreadable')}</p>;
  return <SentPhone kind={kind} read={draft} {...props} />;
}

type SentPhoneProps = SentPreviewProps & { read: NonNullable<ReturnType<typeof readDraft>> };

function SentPhone({ kind, message, read, today, todayCatalogId }: SentPhoneProps) {
  const t = useTranslations();
  const timeZone = useTimeZone() ?? 'UTC';
  const { look, setLook } = usePreviewLook();
  const [replies, setReplies] = useState<readonly CustomerReply[]>([]);
  const onReply = useCallback((reply: CustomerReply) => setReplies((before) => [...before, reply]), []);
  const products = useMemo(() => {
    const named = read.definition.productReferences(read.draft).map(({ retailerId }) => retailerId);
    return today ? productsToday(message, named, today) : productsThen(message, named);
  }, [read, message, today]);
  const shop = useSentShop(products, todayCatalogId);
  const { businessName: name, businessNumber } = message;
  const business = useMemo(
    () => ({ name, digits: businessNumber.replace(/\D/g, ''), picture: null }),
    [name, businessNumber],
  );
  const at = Date.parse(message.times.sentAt ?? message.times.createdAt);
  const status = tickOf[message.state];
  const place = useMemo(() => ({ at, status }), [at, status]);
  return (
    <div className="overflow-hidden rounded-panel border border-line">
      <div className="h-140">
        <MessagePreview
          kind={kind}
          draft={read.draft}
          products={products}
          shop={shop}
          look={look}
          business={business}
          customerName={message.recipient.name || message.recipient.masked}
          place={place}
          isDraft={false}
          timeZone={timeZone}
          label={today ? t('history.thenAndNow.today') : t('history.asSent')}
          missingNote={today ? t('history.thenAndNow.notShown') : t('compose.droppedProduct')}
          replies={replies}
          onReply={onReply}
          bare
        />
      </div>
      <LookChoices look={look} onChange={setLook} />
    </div>
  );
}

/** The shop behind the message: its own products as they are drawn, the rest of the catalog as it is today. */
function useSentShop(products: ResolvedProducts, catalogId: string | null): PreviewShop {
  const { products: listed, ...catalog } = useShopCatalog(catalogId ?? '');
  const { catalog: read, onNeedCatalog, onMoreProducts } = catalog;
  return useMemo(() => {
    const others = new Map(listed.map((product) => [product.retailerId, product]));
    return {
      find: (retailerId) => products.get(retailerId) ?? others.get(retailerId) ?? 'loading',
      catalog: catalogId === null ? 'unreachable' : read,
      onNeedCatalog,
      onMoreProducts,
      cartEnabled: true,
    };
  }, [products, listed, catalogId, read, onNeedCatalog, onMoreProducts]);
}
