import { chooseCatalog } from '@/lib/catalog/choose-catalog';
import { findProducts } from '@/lib/catalog/find-products';
import { listProducts } from '@/lib/catalog/list-products';
import { type ProductPage, productsQuerySchema } from '@/lib/catalog/products-query';
import { limits } from '@/lib/entrypoints/limits';
import { route } from '@/lib/entrypoints/route';

/** A page of the catalog, or with `ids` the products of these ids that the catalog holds. */
export const GET = route(
  { right: 'catalog.read', schema: productsQuerySchema, limit: limits.search },
  async (ctx, { ids, ...page }): Promise<ProductPage> => {
    if (!ids) return listProducts(ctx, page);
    const catalogId = await chooseCatalog(ctx.db, page.catalogId);
    const products = catalogId === null ? [] : [...(await findProducts(ctx.db, catalogId, ids)).values()];
    return { catalogId, products, nextCursor: null };
  },
);
