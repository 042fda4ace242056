'use client';

import { Glyph } from '@/components/whatsapp/frame/glyph';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { countUnits } from '@/components/whatsapp/shop/cart';
import { BarButton } from './bar-button';
import { useScreenShop } from './use-screen-shop';

/** The cart in the bar of a screen with how many units are in it; nothing where the business takes no orders. */
export function CartButton() {
  const { strings, language } = useWhatsAppLook();
  const { shop, shopping, take } = useScreenShop();
  if (!shop.cartEnabled) return null;
  const units = countUnits(shopping.cart);
  const shown = new Intl.NumberFormat(language).format(units);
  return (
    <BarButton
      label={units === 0 ? strings.viewCart : `${strings.viewCart} (${shown})`}
      onPress={() => take({ do: 'open', view: { kind: 'cart' } })}
    >
      <Glyph name="cart" className="size-6 rtl:-scale-x-100" />
      {units === 0 ? null : (
        <span
          aria-hidden="true"
          className="absolute end-0 top-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-(--wa-badge) px-1 text-(--wa-on-accent) [font:var(--wa-type-badge)]"
        >
          {shown}
        </span>
      )}
    </BarButton>
  );
}
