'use client';

import { useShop } from '@/components/whatsapp/shop/shop-root';

/** @returns the shop whose screens these are. Throws outside of a `ShopRoot`. */
export function useScreenShop() {
  const shop = useShop();
  if (shop === null) throw new Error('A screen of a shop needs a ShopRoot around it.');
  return shop;
}
