import * as z from 'zod';

/** Which catalog; without `catalogId` the one connected to the oldest number. */
export const listProductSetsSchema = z.object({ catalogId: z.string().optional() });

/** What `GET /api/desk/product-sets` answers. `count` is how many products of a set the catalog still lists. */
export type ProductSets = { catalogId: string | null; sets: { id: string; name: string; count: number }[] };
