import { listProductChanges, productChangesSchema } from '@/lib/catalog/list-product-changes';
import { route } from '@/lib/entrypoints/route';

/** A page of what changed about a product, newest first. */
export const GET = route({ right: 'catalog.read', schema: productChangesSchema }, listProductChanges);
