import { matchShoppingList } from '@/lib/catalog/shopping-list/match-shopping-list';
import { matchShoppingListSchema } from '@/lib/catalog/shopping-list/shopping-list-schema';
import { limits } from '@/lib/entrypoints/limits';
import { route } from '@/lib/entrypoints/route';

/** The products of a pasted list. POST: a list is longer than an address, and somebody's own words. */
export const POST = route(
  { right: 'catalog.read', schema: matchShoppingListSchema, limit: limits.matchList },
  matchShoppingList,
);
