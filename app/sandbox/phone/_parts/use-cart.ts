'use client';

import { useCallback, useState } from 'react';
import * as z from 'zod';
import { type Cart, cartQuantityMax } from '@/components/whatsapp/shop/cart';
import { availabilities } from '@/lib/values/product';

const priceSchema = z.object({
  display: z.string(),
  amountMinor: z.int().nullable(),
  currency: z.string().nullable(),
});

const cartSchema = z.array(
  z.object({
    quantity: z.int().min(1).max(cartQuantityMax),
    product: z.object({
      retailerId: z.string(),
      name: z.string(),
      description: z.string(),
      brand: z.string(),
      price: priceSchema.nullable(),
      salePrice: priceSchema.nullable(),
      availability: z.enum(availabilities),
      visibility: z.literal('published'),
      reviewStatus: z.literal('approved'),
      pictureId: z.string().nullable(),
    }),
  }),
);

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
  if (typeof window === 'undefined') return [];
  try {
    return cartSchema.parse(JSON.parse(window.sessionStorage.getItem(key) ?? '[]'));
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
