'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { type Cart, countUnits } from '@/components/whatsapp/shop/cart';
import { countString } from '@/components/whatsapp/strings/strings-of';
import { Bubble } from './bubble';
import type { BubblePlace } from './message-status';
import { MessageTime } from './message-time';

type OrderBubbleProps = {
  lines: Cart;
  /** What the customer wrote to it; empty is nothing. */
  note: string;
  place: BubblePlace;
  onOpen?: () => void;
};

/** A cart that a customer sent. */
export function OrderBubble({ lines, place }: OrderBubbleProps) {
  const { strings, language } = useWhatsAppLook();
  return (
    <Bubble place={place} width="product">
      {countString(strings.items, countUnits(lines), language)}
      <MessageTime {...place} />
    </Bubble>
  );
}
