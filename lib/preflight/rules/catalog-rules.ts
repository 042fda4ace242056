import { isFresh } from './is-fresh';
import type { Rule } from './rule';

/** Without a catalog there is nothing to name products in; a text goes, and its link leads nowhere. */
export const catalogLinked: Rule = ({ draft, number }) => {
  if (number.catalogId !== null) return 'passed';
  const about = { values: {}, names: [], action: { do: 'openAccount' } } as const;
  return draft.isText
    ? { tone: 'amber', sentence: 'linkToNothing', ...about }
    : { tone: 'red', sentence: 'notLinked', ...about };
};

/**
 * Meta refuses products of a hidden catalog as 131009, and a link into one does not open. It hides the catalog of a new
 * number until somebody shows it (Meta, "Commerce settings", June 2026).
 */
export const catalogVisible: Rule = ({ draft, number: { catalogId, commerce }, now }) => {
  if (catalogId === null) return 'idle';
  if (commerce?.catalogVisible) return 'passed';
  const about = { names: [], action: { do: 'openCatalog' } } as const;
  if (commerce === null) return { tone: 'note', sentence: 'visibilityUnread', values: {}, ...about };
  if (commerce.catalogVisible === null)
    return { tone: 'amber', sentence: 'visibilityUnset', values: {}, ...about };
  if (draft.isText) return { tone: 'amber', sentence: 'linkHidden', values: {}, ...about };
  return isFresh(commerce.readAt, now)
    ? { tone: 'red', sentence: 'hidden', values: {}, ...about }
    : { tone: 'amber', sentence: 'hiddenThen', values: { at: commerce.readAt }, ...about };
};

/** Where nobody has set it the cart is on (Meta, "Commerce settings", June 2026). */
export const cart: Rule = ({ number: { catalogId, commerce } }) => {
  if (catalogId === null || commerce === null || commerce.catalogVisible === false) return 'idle';
  if (commerce.cartEnabled !== false) return 'passed';
  return { tone: 'amber', sentence: 'cartOff', values: {}, names: [], action: { do: 'openCatalog' } };
};

/** Whether what is said of products still holds. */
export const freshness: Rule = ({ draft, number: { catalogId, reading }, now }) => {
  if (draft.isText || catalogId === null) return 'idle';
  const { lastReadAt, isUnderWay, hasFailed } = reading;
  const about = { names: [], action: { do: 'sync' } } as const;
  if (isUnderWay && !isFresh(lastReadAt, now))
    return { tone: 'amber', sentence: 'beingRead', values: {}, names: [], action: null };
  if (lastReadAt === null) return { tone: 'amber', sentence: 'neverRead', values: {}, ...about };
  const values = { at: lastReadAt };
  if (!isFresh(lastReadAt, now)) return { tone: 'amber', sentence: 'readLongAgo', values, ...about };
  return hasFailed ? { tone: 'note', sentence: 'lastReadingFailed', values, ...about } : 'passed';
};
