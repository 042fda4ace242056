'use client';

import { MessageText } from '@/components/whatsapp/chat/message-text';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { ShopView } from '@/components/whatsapp/shop/shop';
import { countUnits } from '@/components/whatsapp/shop/cart';
import { countString } from '@/components/whatsapp/strings/strings-of';
import { CartSum } from './cart-sum';
import { ProductRow } from './product-row';
import { Screen, type ScreenPlace } from './screen';

type OrderScreenProps = { place: ScreenPlace; view: Extract<ShopView, { kind: 'order' }> };

/** A cart that was sent, as it was then: nothing in it can be changed any more. */
export function OrderScreen({ place, view: { order, at } }: OrderScreenProps) {
  const { strings, language, side, timeZone } = useWhatsAppLook();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const count = new Intl.NumberFormat(language);
  return (
    <Screen
      place={place}
      title={side === 'customer' ? strings.yourSentCart : strings.orderDetails}
      footer={
        <div className="border-t border-(--wa-divider) px-(--wa-sheet-side) py-4">
          <CartSum cart={order.lines} />
          <time
            dateTime={new Date(at).toISOString()}
            className="mt-1 block text-(--wa-text-muted) [font:var(--wa-type-row-text)]"
          >
            {date.format(at)}
          </time>
        </div>
      }
    >
      <p
        className="px-(--wa-sheet-side) py-3 text-(--wa-text-muted) [font:var(--wa-type-row-text)]"
        data-part="count"
      >
        {countString(strings.items, countUnits(order.lines), language)}
      </p>
      <ul aria-label={strings.orderDetails}>
        {order.lines.map(({ product, quantity }) => (
          <ProductRow
            key={product.retailerId}
            product={product}
            described={false}
            detail={strings.quantity.replace('{n}', count.format(quantity))}
          />
        ))}
      </ul>
      {order.note.trim() === '' ? null : (
        <div
          className="mx-(--wa-sheet-side) my-3 rounded-lg bg-(--wa-grouped) px-3 py-2 [font:var(--wa-type-row-text)]"
          data-part="note"
        >
          <MessageText text={order.note} field="text" end={null} />
        </div>
      )}
    </Screen>
  );
}
