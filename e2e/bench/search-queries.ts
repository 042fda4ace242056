import { SeededRandom } from '../faults/seeded-random';

/** What of a product somebody may type. */
type Findable = { name: string; retailerId: string; brand: string; description: string };

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** How somebody types for a product, by name. */
const manners: Readonly<Record<string, (product: Findable, random: SeededRandom) => string>> = {
  'two words of a name': ({ name }, random) => [pickWord(name, random), pickWord(name, random)].join(' '),
  'a whole name': ({ name }) => name.replaceAll(',', ''),
  'an SKU': ({ retailerId }) => retailerId,
  'the beginning of an SKU': ({ retailerId }) => retailerId.slice(0, -2).toLowerCase(),
  'a brand': ({ brand }) => brand,
  'a brand and a word': ({ brand, name }, random) => `${pickWord(brand, random)} ${pickWord(name, random)}`,
  'a word of a description': ({ description }, random) => pickWord(description, random),
  'without accents': ({ name, brand }) =>
    `${name.split(',')[0]} ${brand}`.normalize('NFD').replace(/\p{M}/gu, ''),
  'with a typing error': ({ name }, random) => misspell(pickWord(name, random), random),
  'two letters so far': ({ name }) => name.slice(0, 2).toLowerCase(),
  'three letters so far': ({ name }) => name.slice(0, 3).toLowerCase(),
  'what is nowhere': (_, random) => Array.from({ length: 9 }, () => random.pick([...letters])).join(''),
};

/** @returns a search of every kind for every product, in an order that mixes them, the same for the same seed */
export function searchQueries(products: readonly Findable[], seed: number): string[] {
  const random = new SeededRandom(seed);
  const queries = products.flatMap((product) =>
    Object.values(manners).map((write) => ({ query: write(product, random), place: random.next() })),
  );
  return queries.toSorted((a, b) => a.place - b.place).map(({ query }) => query);
}

function pickWord(text: string, random: SeededRandom): string {
  const words = text.split(/[^\p{L}\p{N}’-]+/u).filter((word) => word.length >= 4);
  return words.length > 0 ? random.pick(words) : text;
}

/** One letter left out, doubled, replaced, or two of them the wrong way round; never the first. */
function misspell(word: string, random: SeededRandom): string {
  const at = random.integer(1, Math.max(1, word.length - 2));
  const [before, letter = '', next = '', after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  const wrong = random.pick(['', letter + letter + next, random.pick([...letters]) + next, next + letter]);
  return `${before}${wrong === '' ? next : wrong}${after}`;
}
