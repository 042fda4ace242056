'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { quantityOf } from '@/components/whatsapp/shop/cart';
import type { Product } from '@/lib/values/product';
import { isSoldOut } from '@/lib/values/sendability';
import { QuantityStepper } from './quantity-stepper';
import { SheetButton } from './sheet-button';
import { useScreenShop } from './use-screen-shop';

/** Under a product: ask the business about it; put it into the cart, and how many. */
export function ProductActions({ product }: { product: Product }) {
  const { strings } = useWhatsAppLook();
  const { shop, shopping, take } = useScreenShop();
  const held = quantityOf(shopping.cart, product.retailerId) > 0;
  const soldOut = isSoldOut(product);
  return (
    <div className="flex flex-wrap items-center gap-2.5 border-t border-(--wa-divider) px-(--wa-sheet-side) py-3">
      <SheetButton className="flex-auto" onPress={() => take({ do: 'ask', retailerId: product.retailerId })}>
        {strings.messageBusiness}
      </SheetButton>
      {shop.cartEnabled && !held ? (
        <SheetButton filled off={soldOut} className="flex-auto" onPress={() => take({ do: 'add', product })}>
          {strings.addToCart}
        </SheetButton>
      ) : null}
      {shop.cartEnabled && held ? (
        <div className="flex flex-auto items-center gap-2.5">
          <QuantityStepper product={product} />
          <SheetButton
            filled
            className="flex-auto"
            onPress={() => take({ do: 'open', view: { kind: 'cart' } })}
          >
            {strings.viewCart}
          </SheetButton>
        </div>
      ) : null}
    </div>
  );
}
