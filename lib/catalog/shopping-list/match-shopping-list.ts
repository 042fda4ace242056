import type * as z from 'zod';
import { chooseCatalog } from '@/lib/catalog/choose-catalog';
import { findProducts } from '@/lib/catalog/find-products';
import { listProducts } from '@/lib/catalog/list-products';
import type { Context } from '@/lib/team/context';
import { takeCodePoints } from '@/lib/values/code-points';
import type { Product } from '@/lib/values/product';
import { chooseClosest } from './closeness';
import { parseShoppingList, type ShoppingListEntry } from './parse-shopping-list';
import {
  type MatchedEntry,
  type MatchedList,
  matchShoppingListSchema,
  shoppingListEntriesMax,
} from './shopping-list-schema';
import { singularsOf, tellingWords } from './telling-words';

const alternativesMax = 5;
/** Searches under way at a time for one list. */
const searchesMax = 4;
/** Products a search is asked for; the closest of them are shown. */
const candidatesMax = 20;
/** Code points of an entry that are searched for. */
const queryMax = 100;

/** Words of an entry that are searched for alone. */
const partsMax = 3;

type Search = (query: string) => Promise<Product[]>;

/**
 * Finds the products of a shopping list: those whose seller's id is written there, in one question for all of them,
 * and by the search of the catalog for what remains. Everybody who is signed in may ask.
 *
 * @returns one entry for each thing on the list, in its order
 */
export async function matchShoppingList(
  ctx: Context,
  input: z.input<typeof matchShoppingListSchema>,
): Promise<MatchedList> {
  const { catalogId: asked, text } = matchShoppingListSchema.parse(input);
  const wanted = parseShoppingList(text, shoppingListEntriesMax + 1);
  const entries = wanted.slice(0, shoppingListEntriesMax);
  const isCut = wanted.length > entries.length;
  const catalogId = await chooseCatalog(ctx.db, asked);
  if (catalogId === null) return { catalogId, entries: [], isCut };
  const byId = await findProducts(ctx.db, catalogId, entries.flatMap(idsOf));
  const search = rememberingSearch(ctx, catalogId);
  const match = (entry: ShoppingListEntry) => matchEntry(entry, byId, search);
  return { catalogId, entries: await mapInParallel(entries, match), isCut };
}

/** What of an entry may be a seller's id: as it stands, and in capitals or small letters. */
function idsOf({ written, wanted }: ShoppingListEntry): string[] {
  return [...wanted, written].flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()]);
}

async function matchEntry(
  entry: ShoppingListEntry,
  byId: ReadonlyMap<string, Product>,
  search: Search,
): Promise<MatchedEntry> {
  const { written, quantity, heading, wanted } = entry;
  const exact = idsOf(entry).flatMap((id) => byId.get(id) ?? [])[0];
  if (exact) {
    // A number that is part of the id is no quantity.
    const counted = exact.retailerId.toLowerCase() === written.toLowerCase() ? null : quantity;
    return { written, quantity: counted, heading, product: exact, alternatives: [] };
  }
  const found = await searchFor(wanted, search);
  const { product, others } = chooseClosest(wanted, found);
  return { written, quantity, heading, product, alternatives: others.slice(0, alternativesMax) };
}

/** Searches for an entry as it was written, then for what it may be the plural of, then for its longest words alone. */
async function searchFor(wanted: readonly string[], search: Search): Promise<Product[]> {
  const [first = ''] = wanted;
  const words = tellingWords(first);
  const singular = words.map((word) => singularsOf(word)[0] ?? word);
  const other = words.map((word) => singularsOf(word).at(-2) ?? word);
  const queries = new Set([...wanted.slice(0, 3), singular.join(' '), other.join(' ')]);
  for (const query of queries) {
    const found = await search(query);
    if (found.length > 0) return found;
  }
  if (words.length < 2) return [];
  const longest = singular.filter((word) => word.length > 2).toSorted((a, b) => b.length - a.length);
  const parts = await Promise.all(longest.slice(0, partsMax).map(search));
  return [...new Map(parts.flat().map((product) => [product.retailerId, product])).values()];
}

/** The search of the catalog, which answers the same question once. */
function rememberingSearch(ctx: Context, catalogId: string): Search {
  const answers = new Map<string, Promise<Product[]>>();
  return (text) => {
    const query = takeCodePoints(text, queryMax);
    const known = answers.get(query);
    if (known !== undefined) return known;
    const answer = listProducts(ctx, { catalogId, query, limit: candidatesMax }).then(
      (page) => page.products,
    );
    answers.set(query, answer);
    return answer;
  };
}

/** `Promise.all` with no more than a few under way. */
async function mapInParallel<In, Out>(items: readonly In[], map: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  const queue = items.entries();
  async function work() {
    for (const [index, item] of queue) results[index] = await map(item);
  }
  await Promise.all(Array.from({ length: searchesMax }, work));
  return results;
}
