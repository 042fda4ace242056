import { listProductSets } from '@/lib/catalog/list-product-sets';
import { listProductSetsSchema } from '@/lib/catalog/product-sets-query';
import { limits } from '@/lib/entrypoints/limits';
import { route } from '@/lib/entrypoints/route';

/** The sets of a catalog, and how many listed products each has. */
export const GET = route(
  { right: 'catalog.read', schema: listProductSetsSchema, limit: limits.search },
  listProductSets,
);
