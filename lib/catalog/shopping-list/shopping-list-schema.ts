import * as z from 'zod';
import type { Product } from '@/lib/values/product';

/** UTF-16 units of a list that are read, and things that may stand on it. */
export const shoppingListCharactersMax = 20_000;
export const shoppingListEntriesMax = 300;

/** A list, and the catalog it is looked up in; without `catalogId` the one connected to the oldest number. */
export const matchShoppingListSchema = z.object({
  catalogId: z.string().max(64).optional(),
  text: z.string().max(shoppingListCharactersMax),
});

/** One thing on a list, and what the catalog has for it. */
export type MatchedEntry = {
  /** As it was written. */
  written: string;
  /** How many or how much, as it was written. A product message carries none: it is shown to the person only. */
  quantity: string | null;
  /** The heading it stands under, null without one. */
  heading: string | null;
  /** Null when nothing is close enough. */
  product: Product | null;
  /** What else it could be, the likeliest first. */
  alternatives: Product[];
};

/** `catalogId` is null when no catalog is connected; `isCut` when more stood on the list than is read. */
export type MatchedList = { catalogId: string | null; entries: MatchedEntry[]; isCut: boolean };
