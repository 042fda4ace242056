import type { MatchedEntry } from '@/lib/catalog/shopping-list/shopping-list-schema';
import type { ProductGroup } from '@/lib/messages/definition-ui';
import type { Product } from '@/lib/values/product';

/** An entry of the list as it is proposed; `isTaken` until the person leaves it out. */
export type ProposedEntry = MatchedEntry & { id: number; isTaken: boolean };

/** What becomes of an entry: it is added, left out, not found, in the message already, or named before on the list. */
export type EntryFate = 'added' | 'leftOut' | 'notFound' | 'inMessage' | 'twice';

export function proposeEntries(entries: readonly MatchedEntry[]): ProposedEntry[] {
  return entries.map((entry, id) => ({ ...entry, id, isTaken: true }));
}

/** Takes another product for an entry; what it was takes its place among what else it could be. */
export function chooseProduct(
  entries: readonly ProposedEntry[],
  id: number,
  product: Product,
): ProposedEntry[] {
  return entries.map((entry) => {
    if (entry.id !== id) return entry;
    const others = [entry.product, ...entry.alternatives].filter(
      (other) => other !== null && other.retailerId !== product.retailerId,
    );
    return { ...entry, product, alternatives: others as Product[], isTaken: true };
  });
}

export function takeEntry(entries: readonly ProposedEntry[], id: number, isTaken: boolean): ProposedEntry[] {
  return entries.map((entry) => (entry.id === id ? { ...entry, isTaken } : entry));
}

/** @returns what becomes of every entry, by its id. */
export function fatesOf(
  entries: readonly ProposedEntry[],
  inMessage: readonly string[],
): ReadonlyMap<number, EntryFate> {
  const seen = new Set<string>();
  return new Map(entries.map((entry): [number, EntryFate] => [entry.id, fateOf(entry)]));

  function fateOf({ product, isTaken }: ProposedEntry): EntryFate {
    if (product === null) return 'notFound';
    if (inMessage.includes(product.retailerId)) return 'inMessage';
    if (!isTaken) return 'leftOut';
    if (seen.has(product.retailerId)) return 'twice';
    seen.add(product.retailerId);
    return 'added';
  }
}

/**
 * What is added, under the headings of the list in their order, or in one group without a title.
 */
export function groupsOf(
  entries: readonly ProposedEntry[],
  fates: ReadonlyMap<number, EntryFate>,
  byHeading: boolean,
): ProductGroup[] {
  const groups = new Map<string, string[]>();
  for (const { id, product, heading } of entries) {
    if (product === null || fates.get(id) !== 'added') continue;
    const title = byHeading ? (heading ?? '') : '';
    groups.set(title, [...(groups.get(title) ?? []), product.retailerId]);
  }
  return [...groups].map(([title, retailerIds]) => ({ title, retailerIds }));
}
