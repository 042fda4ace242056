'use client';

import { Glyph } from '@/components/whatsapp/frame/glyph';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { formatMoney } from '@/components/whatsapp/money';
import { type Cart, countUnits } from '@/components/whatsapp/shop/cart';
import { cartTotal } from '@/components/whatsapp/shop/cart-total';
import { countString } from '@/components/whatsapp/strings/strings-of';
import { ActionRow } from './action-row';
import { Bubble } from './bubble';
import { CardButton } from './card-button';
import type { BubblePlace } from './message-status';
import { MessageText } from './message-text';
import { MessageTime } from './message-time';
import { ProductPicture } from './product-picture';

type OrderBubbleProps = {
  lines: Cart;
  /** What the customer wrote to it; empty is nothing. */
  note: string;
  place: BubblePlace;
  onOpen?: () => void;
};

/** A cart that a customer sent: a card with the number of items and what they come to, the note, then a button. */
export function OrderBubble({ lines, note, place, onOpen }: OrderBubbleProps) {
  const { strings, side } = useWhatsAppLook();
  const time = <MessageTime {...place} />;
  return (
    <Bubble place={place} width="product">
      <OrderCard lines={lines} onOpen={onOpen} />
      <div className="ps-(--wa-padding-start) pe-(--wa-padding-end) pt-(--wa-padding-top) pb-(--wa-padding-bottom)">
        {note.trim() === '' ? (
          <div className="flex justify-end">{time}</div>
        ) : (
          <div className="[font:var(--wa-type-message)]" data-part="note">
            <MessageText text={note} field="text" end={time} />
          </div>
        )}
      </div>
      <ActionRow
        label={side === 'customer' ? strings.viewSentCart : strings.viewReceivedCart}
        onPress={onOpen}
      />
    </Bubble>
  );
}

function OrderCard({ lines, onOpen }: Pick<OrderBubbleProps, 'lines' | 'onOpen'>) {
  const { strings, language } = useWhatsAppLook();
  const cover = lines.find(({ product }) => product.pictureId !== null);
  const sum = cartTotal(lines);
  return (
    <CardButton onPress={onOpen} className="flex h-(--wa-card-picture) items-center">
      {cover === undefined ? null : (
        <ProductPicture pictureId={cover.product.pictureId} className="size-(--wa-card-picture) flex-none" />
      )}
      <span className="min-w-0 flex-1 px-2.5 py-1.5">
        <span className="flex items-center gap-1.5 [font:var(--wa-type-card-title)]" data-part="count">
          <Glyph name="cart" className="size-[18px] flex-none rtl:-scale-x-100" />
          <span className="truncate">{countString(strings.items, countUnits(lines), language)}</span>
        </span>
        {sum === null ? null : (
          <span
            className="block truncate text-(--wa-time) [font:var(--wa-type-card-subtitle)]"
            data-part="total"
          >
            {strings.amountEstimated.replace('{amount}', () =>
              formatMoney(sum.totalMinor, sum.currency, language),
            )}
          </span>
        )}
      </span>
    </CardButton>
  );
}
