'use client';

import { memo, useState } from 'react';
import { DateChip } from '@/components/whatsapp/chat/date-chip';
import type { BubblePlace } from '@/components/whatsapp/chat/message-status';
import { QuotedProduct } from '@/components/whatsapp/chat/quoted-product';
import { UnsupportedBubble } from '@/components/whatsapp/chat/unsupported-bubble';
import { DeviceFrame } from '@/components/whatsapp/frame/device-frame';
import type { WhatsAppLook } from '@/components/whatsapp/look';
import { useShop } from '@/components/whatsapp/shop/shop-root';
import { ShopScreens } from '@/components/whatsapp/shop/shop-screens';
import { CustomerReplies, type CustomerReply } from './customer-replies';
import type { ResolvedProducts } from './definition-ui';
import type { MessageDraft, MessageKind } from './registry';
import { kindUi } from './registry.ui';

type ShownMessageProps = {
  kind: MessageKind;
  draft: MessageDraft;
  products: ResolvedProducts;
  look: WhatsAppLook;
  business: { name: string; digits: string; picture: string | null };
  place: BubblePlace;
  isDraft: boolean;
  missingNote: string;
  /** The customer's app does not know this kind of message. */
  appTooOld?: boolean;
};

export type PreviewChatProps = ShownMessageProps & {
  /** Whom the chat is with, seen from the business's side. */
  customerName: string;
  /** Names of the drawn phone and of its messages, for those who do not see them. */
  label: string;
  /** What the customer answered, the oldest first. */
  replies: readonly CustomerReply[];
  /** A cart is sent or a text written on the drawn phone. */
  onReply: (reply: CustomerReply) => void;
  /** Fills its room without a device around it. */
  bare?: boolean;
};

/** One element for good: a keystroke in the form draws no screen of the shop again. */
const screens = <ShopScreens />;

/**
 * The chat with the message and what was answered. From the first question about a product on, one can write on the
 * customer's side; until then there is no second field in the page that is called like the form's.
 */
export function PreviewChat(props: PreviewChatProps) {
  const { customerName, label, replies, onReply, bare, ...message } = props;
  const { look, business, place } = message;
  const context = useShop();
  const isCustomer = look.side === 'customer';
  const about = context?.shopping.asking ?? null;
  const quoted = about === null ? undefined : context?.shop.find(about);
  const [isWriting, setWriting] = useState(false);
  if (about !== null && !isWriting) setWriting(true);
  const stopAsking = () => context?.take({ do: 'stopAsking' });
  const write = (text: string) => {
    onReply({ what: 'text', text, about, at: Date.now() });
    stopAsking();
  };
  return (
    <DeviceFrame
      label={label}
      messagesLabel={label}
      chatName={isCustomer ? business.name : customerName}
      chatPicture={isCustomer ? business.picture : null}
      clock={place.at}
      bare={bare}
      overlay={screens}
      onSend={isCustomer && isWriting ? write : undefined}
      quote={isCustomer && quoted ? <QuotedProduct product={quoted} onDrop={stopAsking} /> : null}
    >
      <DateChip at={place.at} now={place.at} />
      <ShownMessage {...message} />
      <CustomerReplies replies={replies} />
    </DeviceFrame>
  );
}

/** Apart, so that what happens in the shop does not draw it again. */
const ShownMessage = memo(function ShownMessage({ kind, look, appTooOld, ...shown }: ShownMessageProps) {
  const { Preview } = kindUi(kind);
  if (appTooOld && look.side === 'customer') return <UnsupportedBubble place={shown.place} />;
  return <Preview {...shown} />;
});
