'use client';

import { useCallback, useState } from 'react';
import type { Cart } from '@/components/whatsapp/shop/cart';
import { parseCart } from './kept-cart';

/**
 * The cart of one chat on this device. A window is a device: its cart outlives a reload and no other window sees it (Meta,
 * share products with customers, November 2026).
 */
export function useCart(contactId: string) {
  const key = `vitrine.phone.cart.${contactId}`;
  const [left] = useState(() => readCart(key));
  const [cart, setCart] = useState(left);
  const keep = useCallback(
    (next: Cart) => {
      setCart(next);
      writeCart(key, next);
    },
    [key],
  );
  return { left, cart, keep };
}

function readCart(key: string): Cart {
  try {
    return typeof window === 'undefined' ? [] : parseCart(window.sessionStorage.getItem(key));
  } catch {
    return [];
  }
}

/** A browser may keep nothing for us: the cart then lasts as long as the page. */
function writeCart(key: string, cart: Cart): void {
  try {
    if (cart.length === 0) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(cart));
  } catch {}
}
