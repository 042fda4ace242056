'use client';

import type { BubblePlace } from '@/components/whatsapp/chat/message-status';
import { OrderBubble } from '@/components/whatsapp/chat/order-bubble';
import { QuotedProduct } from '@/components/whatsapp/chat/quoted-product';
import { TextBubble } from '@/components/whatsapp/chat/text-bubble';
import type { CartOrder } from '@/components/whatsapp/shop/shop';
import { useOpenShop, useShop } from '@/components/whatsapp/shop/shop-root';

/**
 * What a customer answered a message with: a cart, or a text that may be about a product. `at` is in milliseconds
 * since 1970.
 */
export type CustomerReply =
  | { what: 'order'; order: CartOrder; at: number }
  | { what: 'text'; text: string; about: string | null; at: number };

/** The answers to a message, in their order, as one run of bubbles. */
export function CustomerReplies({ replies }: { replies: readonly CustomerReply[] }) {
  return replies.map((reply, index) => (
    <ReplyBubble
      // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays where it is
      key={index}
      reply={reply}
      place={{
        at: reply.at,
        from: 'customer',
        status: 'delivered',
        first: index === 0,
        last: index === replies.length - 1,
      }}
    />
  ));
}

function ReplyBubble({ reply, place }: { reply: CustomerReply; place: BubblePlace }) {
  const open = useOpenShop();
  const find = useShop()?.shop.find;
  if (reply.what === 'order') {
    const { order, at } = reply;
    const onOpen = open && (() => open({ kind: 'order', order, at }));
    return <OrderBubble lines={order.lines} note={order.note} place={place} onOpen={onOpen} />;
  }
  const product = reply.about === null ? undefined : find?.(reply.about);
  return (
    <TextBubble text={reply.text} place={place} quote={product && <QuotedProduct product={product} />} />
  );
}
