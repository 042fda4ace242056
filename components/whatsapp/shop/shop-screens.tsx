'use client';

import dynamic from 'next/dynamic';
import { useShop } from './shop-root';

/** Comes with the first tap: a chat that is only looked at never needs it. */
const ScreenStack = dynamic(() => import('./screens/screen-stack').then((module) => module.ScreenStack));

/** The screens over a chat, dialogs included: fills the screen it is put in, and is nothing while none is open. */
export function ShopScreens() {
  const shop = useShop();
  if (shop === null || shop.shopping.views.length === 0) return null;
  return <ScreenStack />;
}
