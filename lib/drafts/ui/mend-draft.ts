import { definitionOf, type MessageDraft, type MessageKind } from '@/lib/messages/registry';

/** A change that mends a draft: products taken out, repeated ones kept once, or another product in the only place. */
export type Mend = { remove: readonly string[] } | 'keep_once' | { choose: string };

/**
 * The draft as it is mended, whatever its kind. A section that is emptied by it goes too, unless it is the last. Pure;
 * loaded when it is needed, with every kind's rules.
 *
 * @returns the fields, and how many products were taken out
 */
export function mendDraft(
  kind: MessageKind,
  fields: MessageDraft,
  mend: Mend,
): { fields: MessageDraft; removedCount: number } {
  const definition = definitionOf(kind);
  const contents = definition.contents(fields);
  if (typeof mend === 'object' && 'choose' in mend) {
    const isThumbnail = contents.thumbnailProductRetailerId !== null;
    const chosen = isThumbnail
      ? { ...contents, thumbnailProductRetailerId: mend.choose }
      : { ...contents, sections: [{ title: '', productRetailerIds: [mend.choose] }] };
    return { fields: definition.fromContents(chosen), removedCount: 0 };
  }
  const seen = new Set(mend === 'keep_once' ? [] : mend.remove);
  const keeps = (retailerId: string) => {
    const isKept = !seen.has(retailerId);
    if (mend === 'keep_once') seen.add(retailerId);
    return isKept;
  };
  const sections = contents.sections.map(({ title, productRetailerIds }) => ({
    title,
    before: productRetailerIds.length,
    productRetailerIds: productRetailerIds.filter(keeps),
  }));
  const left = sections.filter(({ before, productRetailerIds: { length } }) => length > 0 || before === 0);
  const kept = (left.length > 0 ? left : sections.slice(0, 1)).map(({ title, productRetailerIds }) => {
    return { title, productRetailerIds };
  });
  const countOf = (list: { productRetailerIds: readonly string[] }[]) =>
    list.reduce((sum, { productRetailerIds }) => sum + productRetailerIds.length, 0);
  return {
    fields: definition.fromContents({ ...contents, sections: kept }),
    removedCount: countOf(contents.sections) - countOf(kept),
  };
}
