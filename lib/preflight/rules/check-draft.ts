import type { NamedProduct, PreflightFacts, ProductFacts } from './facts';
import { isFresh } from './is-fresh';
import type { CheckedDraft } from './rule';

/**
 * Looks up the products a draft names; without a catalog there are none. In a catalog that was never read to its end a
 * product that was not met may still be there: such a one counts as not known.
 */
export function checkDraft(facts: PreflightFacts): CheckedDraft {
  const { number, now } = facts;
  const draft = { ...facts.draft, named: number.catalogId === null ? [] : facts.draft.named };
  const { lastReadAt, hasFailed } = number.reading;
  const isKnown = ({ obstacles }: ProductFacts) => lastReadAt !== null || !obstacles.includes('gone');
  const byId = new Map(number.products.filter(isKnown).map((product) => [product.retailerId, product]));
  const find = (as: NamedProduct['as']) => {
    const ids = new Set(draft.named.filter((named) => named.as === as).map(({ retailerId }) => retailerId));
    return { count: ids.size, known: [...ids].flatMap((id) => byId.get(id) ?? []) };
  };
  const listed = find('listed');
  return {
    ...facts,
    draft,
    isCertain: isFresh(lastReadAt, now) && !hasFailed,
    listedCount: listed.count,
    listed: listed.known,
    single: find('single').known[0] ?? null,
    thumbnail: find('thumbnail').known[0] ?? null,
  };
}
