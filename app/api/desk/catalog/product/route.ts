import * as z from 'zod';
import { getProduct, type ProductDetail } from '@/lib/catalog/get-product';
import { route } from '@/lib/entrypoints/route';

/** Seller's ids may hold anything, so they come in the query. */
const querySchema = z.object({ catalogId: z.string().max(64), retailerId: z.string().max(256) });

/** A product with all the desk knows of it. */
export const GET = route(
  { right: 'catalog.read', schema: querySchema },
  async (ctx, asked): Promise<ProductDetail | Response> => {
    const product = await getProduct(ctx, asked);
    return product.ok ? product.value : Response.json({ error: product.error }, { status: 404 });
  },
);
