'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { formatMoney } from '@/components/whatsapp/money';
import type { Cart } from '@/components/whatsapp/shop/cart';
import { cartTotal } from '@/components/whatsapp/shop/cart-total';

/** What a cart comes to and what it saves, or that the business will say. */
export function CartSum({ cart }: { cart: Cart }) {
  const { strings, language } = useWhatsAppLook();
  const sum = cartTotal(cart);
  if (sum === null) {
    return (
      <p className="[font:var(--wa-type-row-title)]" data-part="total">
        {strings.businessProvidesTotal}
      </p>
    );
  }
  return (
    <div aria-live="polite">
      {sum.savedMinor === 0 ? null : (
        <p
          className="flex justify-between gap-3 text-(--wa-positive) [font:var(--wa-type-row-text)]"
          data-part="saved"
        >
          <span>{strings.youSave}</span>
          <bdi>{formatMoney(sum.savedMinor, sum.currency, language)}</bdi>
        </p>
      )}
      <p
        className="flex justify-between gap-3 font-medium! [font:var(--wa-type-row-title)]"
        data-part="total"
      >
        <span>{strings.estimatedTotal}</span>
        <bdi>{formatMoney(sum.totalMinor, sum.currency, language)}</bdi>
      </p>
    </div>
  );
}
