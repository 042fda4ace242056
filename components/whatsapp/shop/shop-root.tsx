'use client';

import {
  createContext,
  type Dispatch,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
} from 'react';
import type { Cart } from './cart';
import type { Shop, ShopView } from './shop';
import { noShopping, type Shopping, type ShoppingStep, takeStep } from './shopping';

type OpenedShop = { shop: Shop; shopping: Shopping; take: Dispatch<ShoppingStep> };

/** Given whole only where screens are drawn as pictures: `ShopRoot` keeps a real one. */
export const ShopContext = createContext<OpenedShop | null>(null);

/** Apart from the rest, so that no bubble is drawn again for what happens in the shop. */
const OpenContext = createContext<((view: ShopView) => void) | undefined>(undefined);

type ShopRootProps = {
  shop: Shop;
  /** What was left in the cart of this chat on this device. */
  cart?: Cart;
  onCartChange?: (cart: Cart) => void;
  children: ReactNode;
};

/** Makes what is drawn inside a shop: bubbles open its screens, and one cart is kept for the chat. */
export function ShopRoot({ shop, cart, onCartChange, children }: ShopRootProps) {
  const [shopping, take] = useReducer(takeStep, { ...noShopping, cart: cart ?? [] });
  const { find } = shop;
  // A cart with nothing new in it stays the same object, so this settles at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is put into the cart is looked at again too
  useEffect(() => take({ do: 'refresh', find }), [find, shopping.cart]);
  useEffect(() => onCartChange?.(shopping.cart), [onCartChange, shopping.cart]);
  const open = useCallback((view: ShopView) => take({ do: 'open', view }), []);
  const context = useMemo(() => ({ shop, shopping, take }), [shop, shopping]);
  return (
    <OpenContext value={open}>
      <ShopContext value={context}>{children}</ShopContext>
    </OpenContext>
  );
}

/** @returns the shop of the nearest `ShopRoot`, null outside of one */
export function useShop(): OpenedShop | null {
  return useContext(ShopContext);
}

/** @returns what opens a screen of the shop; undefined outside of one, where bubbles are drawings only */
export function useOpenShop(): ((view: ShopView) => void) | undefined {
  return useContext(OpenContext);
}
