'use client';

import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import { ChatScreen } from '@/components/whatsapp/chat/chat-screen';
import { DateChip } from '@/components/whatsapp/chat/date-chip';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import { readDraft } from '@/lib/messages/read-draft';
import type { MessageKind } from '@/lib/messages/registry';
import { kindUi } from '@/lib/messages/registry.ui';
import type { AsSentProps } from './as-sent';
import { productsThen, productsToday } from './sent-products';

/** The bubble in its chat, with the products as they were when it was sent, or as they are today. */
export function SentPreview({ kind, message, today }: AsSentProps & { kind: MessageKind }) {
  const t = useTranslations();
  const language = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const read = readDraft(kind, message.draft);
  if (!read) return <p className="text-ink-2">{t('history.unreadable')}</p>;
  const { Preview } = kindUi(kind);
  const named = read.definition.productReferences(read.draft).map(({ retailerId }) => retailerId);
  const at = Date.parse(message.times.sentAt ?? message.times.createdAt);
  return (
    <div data-whatsapp-preview className="overflow-hidden rounded-panel border border-line">
      <WhatsAppLookRoot
        look={{ platform: 'android', theme: 'light', language, side: 'customer' }}
        timeZone={timeZone}
      >
        <ChatScreen label={today ? t('history.thenAndNow.today') : t('history.asSent')}>
          <DateChip at={at} now={at} />
          <Preview
            draft={read.draft}
            products={today ? productsToday(message, named, today) : productsThen(message, named)}
            business={{ name: message.businessName, digits: message.businessNumber.replace(/\D/g, '') }}
            place={{ at }}
            isDraft={false}
            missingNote={today ? t('history.thenAndNow.notShown') : t('compose.droppedProduct')}
          />
        </ChatScreen>
      </WhatsAppLookRoot>
    </div>
  );
}
