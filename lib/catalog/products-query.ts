import * as z from 'zod';
import { decodeCursor } from '@/lib/values/cursor';
import { availabilities, type Product } from '@/lib/values/product';
import { standings } from '@/lib/values/sendability';

/** Products a page holds at most, and ids that one request may ask for. */
const productPageMax = 50;

/** Where a page of the catalog begins: after this product, which was found at this rank (0 without a search). */
export const productPlaceSchema = z.object({
  rank: z.number().int().min(0),
  position: z.number().int(),
  retailerId: z.string(),
});

export type ProductPlace = z.output<typeof productPlaceSchema>;

const amount = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What narrows a list of products. Prices in minor units of `currency`; a product whose price is not known has none. */
const productFiltersSchema = z.object({
  availability: z
    .union([z.enum(availabilities), z.array(z.enum(availabilities)).max(availabilities.length)])
    .transform((words) => [words].flat())
    .optional(),
  /** Id of a product set. */
  set: z.string().max(100).optional(),
  /** Only those that stand there, as the catalog's health counts them. */
  standing: z.enum(standings).optional(),
  currency: z.string().max(3).optional(),
  priceMin: amount.optional(),
  priceMax: amount.optional(),
});

/** Which page of which catalog; without `catalogId` the one connected to the oldest number. */
export const listProductsSchema = productFiltersSchema.extend({
  catalogId: z.string().optional(),
  query: z.string().trim().max(200).default(''),
  cursor: z
    .string()
    .refine((text) => decodeCursor(productPlaceSchema, text) !== null)
    .optional(),
  limit: z.coerce.number().int().min(1).max(productPageMax).default(productPageMax),
});

export type ListProductsQuery = z.output<typeof listProductsSchema>;

/** Products by the seller's ids, instead of a page. */
const idsSchema = z
  .union([z.string(), z.array(z.string()).max(productPageMax)])
  .transform((ids) => [ids].flat());

/** The query of `GET /api/desk/products`. */
export const productsQuerySchema = listProductsSchema.extend({ ids: idsSchema.optional() });

/**
 * What `GET /api/desk/products` answers: products in the order asked for. `catalogId` is null when no catalog is
 * connected, `nextCursor` on the last page.
 */
export type ProductPage = { catalogId: string | null; products: Product[]; nextCursor: string | null };
