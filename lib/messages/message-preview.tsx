'use client';

import { DateChip } from '@/components/whatsapp/chat/date-chip';
import type { BubblePlace } from '@/components/whatsapp/chat/message-status';
import { DeviceFrame } from '@/components/whatsapp/frame/device-frame';
import type { WhatsAppLook } from '@/components/whatsapp/look';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import type { ResolvedProducts } from './definition-ui';
import type { MessageDraft, MessageKind } from './registry';
import { kindUi } from './registry.ui';

type MessagePreviewProps = {
  kind: MessageKind;
  draft: MessageDraft;
  products: ResolvedProducts;
  /** Address of a product's picture; the desk's own route by default. */
  pictureUrl?: (pictureId: string) => string;
  look: WhatsAppLook;
  business: { name: string; digits: string; picture: string | null };
  /** Whom the chat is with, seen from the business's side. */
  customerName: string;
  place: BubblePlace;
  isDraft: boolean;
  timeZone: string;
  /** Names of the drawn phone and of its messages, for those who do not see them. */
  label: string;
  missingNote: string;
};

/** One message on a phone: the same drawing beside the composer and in the history. */
export function MessagePreview(props: MessagePreviewProps) {
  const {
    kind,
    draft,
    products,
    pictureUrl,
    look,
    business,
    customerName,
    place,
    isDraft,
    timeZone,
    label,
    missingNote,
  } = props;
  const fromCustomer = look.side === 'customer';
  const { Preview } = kindUi(kind);
  return (
    <div data-whatsapp-preview className="size-full min-h-0">
      <WhatsAppLookRoot look={look} pictureUrl={pictureUrl} timeZone={timeZone} className="size-full">
        <DeviceFrame
          label={label}
          messagesLabel={label}
          chatName={fromCustomer ? business.name : customerName}
          chatPicture={fromCustomer ? business.picture : null}
          clock={place.at}
        >
          <DateChip at={place.at} now={place.at} />
          <Preview
            draft={draft}
            products={products}
            business={business}
            place={place}
            isDraft={isDraft}
            missingNote={missingNote}
          />
        </DeviceFrame>
      </WhatsAppLookRoot>
    </div>
  );
}
