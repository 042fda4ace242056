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

/** @returns the cart that was kept as JSON; what is none counts as empty */
export function parseCart(kept: string | null): Cart {
  try {
    return cartSchema.parse(JSON.parse(kept ?? '[]'));
  } catch {
    return [];
  }
}
