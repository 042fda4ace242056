import * as z from 'zod';
import { decodeCursor } from '@/lib/values/cursor';
import type { Product } from '@/lib/values/product';
import { standings } from '@/lib/values/sendability';

/** Products a page holds at most, and ids that one request may ask for. */
const productPageMax = 50;

/** Where a page of the catalog begins: after this product. */
export const productPlaceSchema = z.object({ position: z.number().int(), retailerId: z.string() });

/** Which page of which catalog; without `catalogId` the one connected to the oldest number. */
export const listProductsSchema = z.object({
  catalogId: z.string().optional(),
  query: z.string().trim().max(200).default(''),
  /** Only those that stand there, as the catalog's health counts them. */
  standing: z.enum(standings).optional(),
  cursor: z
    .string()
    .refine((text) => decodeCursor(productPlaceSchema, text) !== null)
    .optional(),
  limit: z.coerce.number().int().min(1).max(productPageMax).default(productPageMax),
});

/** Products by the seller's ids, instead of a page. */
const idsSchema = z
  .union([z.string(), z.array(z.string()).max(productPageMax)])
  .transform((ids) => [ids].flat());

/** The query of `GET /api/desk/products`. */
export const productsQuerySchema = listProductsSchema.extend({ ids: idsSchema.optional() });

/**
 * What `GET /api/desk/products` answers: products in the catalog's order. `catalogId` is null when no catalog is
 * connected, `nextCursor` on the last page.
 */
export type ProductPage = { catalogId: string | null; products: Product[]; nextCursor: string | null };
