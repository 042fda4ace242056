import { isLeftOut } from './obstacle-rules';
import type { Rule } from './rule';

/** What is sold out is shown, and cannot be ordered. */
export const stock: Rule = ({ draft, listed, listedCount: total, single }) => {
  if (!draft.named.some(({ as }) => as !== 'thumbnail')) return 'idle';
  if (single?.isSoldOut && !isLeftOut(single)) {
    const [names, action] = [[single.name], { do: 'chooseProduct' }] as const;
    return { tone: 'amber', sentence: 'singleSoldOut', values: {}, names, action };
  }
  const soldOut = listed.filter((product) => product.isSoldOut && !isLeftOut(product));
  if (soldOut.length === 0) return 'passed';
  const shown = total - listed.filter(isLeftOut).length - soldOut.length;
  return {
    tone: 'amber',
    sentence: 'someSoldOut',
    values: { shown, total, count: soldOut.length },
    names: soldOut.map(({ name }) => name),
    action: { do: 'remove', retailerIds: soldOut.map(({ retailerId }) => retailerId) },
  };
};

/** Meta does not say what becomes of a product that is listed twice: it is taken, and stands there twice at best. */
export const duplicates: Rule = ({ draft, listed }) => {
  const ids = draft.named.filter(({ as }) => as === 'listed').map(({ retailerId }) => retailerId);
  if (ids.length === 0) return 'idle';
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  if (repeated.length === 0) return 'passed';
  const names = repeated.map((id) => listed.find(({ retailerId }) => retailerId === id)?.name ?? id);
  const values = { count: repeated.length };
  return { tone: 'amber', sentence: 'duplicates', values, names, action: { do: 'keepOnce' } };
};

/** An order has one currency. What most products of the list have is offered as the one to keep. */
export const currencies: Rule = ({ listed, listedCount }) => {
  if (listedCount === 0) return 'idle';
  const priced = listed.filter((product) => product.currency !== null && !isLeftOut(product));
  const counts = new Map<string, number>();
  for (const { currency } of priced) counts.set(currency ?? '', (counts.get(currency ?? '') ?? 0) + 1);
  const names = [...counts.keys()];
  const currency = names.reduce((most, next) => {
    return (counts.get(next) ?? 0) > (counts.get(most) ?? 0) ? next : most;
  }, names[0] ?? '');
  if (names.length < 2) return 'passed';
  const others = priced.filter((product) => product.currency !== currency);
  const retailerIds = others.map(({ retailerId }) => retailerId);
  const action = { do: 'keepCurrency', currency, retailerIds } as const;
  return { tone: 'amber', sentence: 'currencies', values: { count: names.length }, names, action };
};
