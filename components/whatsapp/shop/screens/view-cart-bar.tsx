'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { countUnits } from '@/components/whatsapp/shop/cart';
import { SheetButton } from './sheet-button';
import { useScreenShop } from './use-screen-shop';

/** On phones the way to a cart that holds something, under the products; the web tells of each item in a toast. */
export function ViewCartBar() {
  const { strings, language, platform } = useWhatsAppLook();
  const { shop, shopping, take } = useScreenShop();
  const units = countUnits(shopping.cart);
  if (platform === 'web' || units === 0 || !shop.cartEnabled) return null;
  return (
    <div className="border-t border-(--wa-divider) px-(--wa-sheet-side) py-2.5">
      <SheetButton filled className="w-full" onPress={() => take({ do: 'open', view: { kind: 'cart' } })}>
        {strings.viewCart} ({new Intl.NumberFormat(language).format(units)})
      </SheetButton>
    </div>
  );
}
