'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { useOpenShop } from '@/components/whatsapp/shop/shop-root';
import { countUnits } from '@/components/whatsapp/shop/cart';
import { countString } from '@/components/whatsapp/strings/strings-of';
import { CartFooter } from './cart-footer';
import { ProductRow } from './product-row';
import { QuantityStepper } from './quantity-stepper';
import { Screen, type ScreenPlace } from './screen';
import { ScreenNotice } from './screen-notice';
import { SheetButton } from './sheet-button';
import { TextButton } from './text-button';
import { useScreenShop } from './use-screen-shop';

/** What the customer has gathered, what it comes to, and sending it. */
export function CartScreen({ place }: { place: ScreenPlace }) {
  const { strings, language } = useWhatsAppLook();
  const { cart } = useScreenShop().shopping;
  const open = useOpenShop();
  const openCatalog = () => open?.({ kind: 'catalog' });
  if (cart.length === 0) {
    return (
      <Screen place={place} title={strings.yourCart}>
        <ScreenNotice icon="cart" title={strings.emptyCart} hint={strings.emptyCartHint}>
          <SheetButton filled onPress={openCatalog}>
            {strings.viewCatalog}
          </SheetButton>
        </ScreenNotice>
      </Screen>
    );
  }
  return (
    <Screen place={place} title={strings.yourCart} footer={<CartFooter />}>
      <div className="flex min-h-12 flex-none items-center justify-between gap-3 px-(--wa-sheet-side)">
        <span className="text-(--wa-text-muted) [font:var(--wa-type-row-text)]" data-part="count">
          {countString(strings.items, countUnits(cart), language)}
        </span>
        <TextButton onPress={openCatalog}>{strings.addMore}</TextButton>
      </div>
      <ul aria-label={strings.yourCart}>
        {cart.map(({ product }) => (
          <ProductRow
            key={product.retailerId}
            product={product}
            described={false}
            control={<QuantityStepper product={product} />}
          />
        ))}
      </ul>
    </Screen>
  );
}
