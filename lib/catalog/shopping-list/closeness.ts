import type { Product } from '@/lib/values/product';
import { plainWord, singularsOf, tellingWords } from './telling-words';

/** From here on a product is taken for what was wanted: more than half of the words are there. */
const closeEnough = 0.5;

/** What a word of a product is worth that begins like the wanted one, and one that is a typing error away. */
const worthOfBeginning = 0.8;
const worthOfError = 0.6;

/**
 * Puts products in the order in which they are likely to be what was wanted; those alike keep the order they had.
 *
 * @param wanted several words for the same thing, of which the closest counts
 * @returns `product` is null when none is close enough
 */
export function chooseClosest(
  wanted: readonly string[],
  products: readonly Product[],
): { product: Product | null; others: Product[] } {
  const ranked = products
    .map((product) => ({ product, ...closenessOf(wanted, product) }))
    .toSorted((one, other) => other.worth - one.worth || other.share - one.share);
  const [best] = ranked;
  const isFound = best !== undefined && best.worth > closeEnough;
  const others = ranked.slice(isFound ? 1 : 0).map(({ product }) => product);
  return { product: isFound ? best.product : null, others };
}

/**
 * `worth`: how much of what is wanted the product has, 0 to 1. `share`: how much of its name that is, and 1 more where
 * its name begins with it: milk is rather "Milk, whole" than "Chocolate with milk".
 */
function closenessOf(wanted: readonly string[], product: Product): { worth: number; share: number } {
  const name = formsOf(product.name);
  const words = [...name, ...formsOf(`${product.retailerId} ${product.brand}`)];
  const worths = wanted.map((text) => {
    const asked = formsOf(text);
    const sum = asked.reduce((total, forms) => total + worthOf(forms, words), 0);
    const leads = asked.some((forms) => worthOf(forms, name.slice(0, 1)) > 0) ? 1 : 0;
    return { worth: sum / Math.max(1, asked.length), share: sum / Math.max(1, name.length) + leads };
  });
  return worths.reduce((one, other) => (other.worth > one.worth ? other : one), { worth: 0, share: 0 });
}

/** Every word of a text in each of its forms. */
function formsOf(text: string): string[][] {
  return tellingWords(text).map((word) => singularsOf(plainWord(word)));
}

function worthOf(asked: readonly string[], words: readonly (readonly string[])[]): number {
  const [stem = ''] = asked;
  return words.reduce((most, forms) => {
    if (forms.some((form) => asked.includes(form))) return 1;
    if (stem.length >= 3 && forms.some((form) => form.startsWith(stem)))
      return Math.max(most, worthOfBeginning);
    return isOneErrorAway(stem, forms[0] ?? '') ? Math.max(most, worthOfError) : most;
  }, 0);
}

/** Whether one letter more, less, changed or swapped with its neighbor tells two words of four letters or more apart. */
function isOneErrorAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (text: string, skipped: number) => text.slice(start + skipped);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const isSwapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return rest(short, 1) === rest(long, 1) || (isSwapped && rest(short, 2) === rest(long, 2));
}
