'use client';

import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import { ChatScreen } from '@/components/whatsapp/chat/chat-screen';
import { DateChip } from '@/components/whatsapp/chat/date-chip';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import type { MessageDetail } from '@/lib/history/get-message';
import type { KindDefinition } from '@/lib/messages/definition';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import { readDraft } from '@/lib/messages/read-draft';
import type { MessageDraft, MessageKind } from '@/lib/messages/registry';
import { kindUi } from '@/lib/messages/registry.ui';

/** The bubble in its chat, with the products as they were when it was sent. */
export function SentPreview({ kind, message }: { kind: MessageKind; message: MessageDetail }) {
  const t = useTranslations();
  const language = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const read = readDraft(kind, message.draft);
  if (!read) return <p className="text-ink-2">{t('history.unreadable')}</p>;
  const { Preview } = kindUi(kind);
  const at = Date.parse(message.times.sentAt ?? message.times.createdAt);
  return (
    <div data-whatsapp-preview className="overflow-hidden rounded-panel border border-line">
      <WhatsAppLookRoot
        look={{ platform: 'android', theme: 'light', language, side: 'customer' }}
        timeZone={timeZone}
      >
        <ChatScreen label={t('history.asSent')}>
          <DateChip at={at} now={at} />
          <Preview
            draft={read.draft}
            products={productsThen(read.definition, read.draft, message)}
            business={{ name: message.businessName, digits: message.businessNumber.replace(/\D/g, '') }}
            place={{ at }}
            isDraft={false}
            missingNote={t('compose.droppedProduct')}
          />
        </ChatScreen>
      </WhatsAppLookRoot>
    </div>
  );
}

/** What the message names and the catalog did not hold was never shown to the customer. */
function productsThen(
  definition: KindDefinition<MessageDraft>,
  draft: MessageDraft,
  { products }: MessageDetail,
): ResolvedProducts {
  const kept = new Map(products.map((product) => [product.retailerId, product]));
  const named = definition.productReferences(draft).map(({ retailerId }) => retailerId);
  return new Map(named.map((retailerId) => [retailerId, kept.get(retailerId) ?? 'missing']));
}
