import { createHash } from 'node:crypto';
import { advice, brands, kinds, manners, notes, places, sizes } from './generated-words';
import { shopProducts } from './products';
import type { ShopProduct, ShopText } from './shop-product';

/** Prime to the number of names there are, so that neighbors in the catalog have little in common. */
const stride = 1_000_003;
const mannerCount = manners.leaf.length;
const noteCount = notes.leaf.length;
const sizeCount = sizes.leaf.length;

/** How many products can be told apart by their names. */
export const nameCount = kinds.length * mannerCount * places.length * noteCount * sizeCount;

const pictures = new Map(
  kinds.map(({ set }) => [set, shopProducts.flatMap((p) => (p.set === set ? (p.picture ?? []) : []))]),
);

/**
 * A made-up product for a large catalog: the same for the same seed and index, whatever else is generated. No two of a
 * seed share a name or an id; pictures are those of the demo shop.
 *
 * @param index from 0, below `nameCount`
 */
export function generateProduct(seed: number, index: number): ShopProduct {
  const digest = createHash('sha256').update(`${seed} ${index}`).digest();
  const draw = (purpose: number) => digest.readUInt16BE(purpose * 2) / 2 ** 16;
  const pick = <T>(from: readonly T[], purpose: number) => from[Math.floor(draw(purpose) * from.length)] as T;
  const { kind, names, words } = nameProduct((index * stride + seed) % nameCount);
  const priceMinor = 350 + Math.floor(draw(0) ** 3 * 24_000);
  const onSale = draw(1) < 0.1;
  const rejected = draw(2) < 0.015;
  return {
    retailerId: `${kind.name.en
      .replace(/[^A-Za-z]/g, '')
      .slice(0, 3)
      .toUpperCase()}-${String(100_000 + index)}`,
    // Behind all ids of the shop: seventeen digits, in the order of the catalog.
    metaId: `99${String(index * 8_191).padStart(15, '0')}`,
    names,
    descriptions: describe(words, pick(advice, 3)),
    brand: pick(brands, 4),
    priceMinor,
    salePriceMinor: onSale ? Math.floor(priceMinor * 0.8) : null,
    currency: 'EUR',
    availability: availabilityOf(draw(5)),
    visibility: draw(6) < 0.03 ? 'staging' : 'published',
    reviewStatus: reviewOf(draw(7), rejected),
    ...(rejected && { rejectionReasons: ['The description makes a medical claim.'] }),
    picture: draw(8) < 0.02 ? null : pick(pictures.get(kind.set) ?? [], 9),
    set: kind.set,
  };
}

type Words = { manner: ShopText; place: string; note: ShopText };

/** Reads the digits of `number` in the bases of the lists of words. */
function nameProduct(number: number): { kind: (typeof kinds)[number]; names: ShopText; words: Words } {
  let rest = number;
  const digit = (base: number) => {
    const value = rest % base;
    rest = Math.floor(rest / base);
    return value;
  };
  const kind = kinds[digit(kinds.length)] as (typeof kinds)[number];
  const place = places[digit(places.length)] as string;
  const note = notes[kind.family][digit(noteCount)] as ShopText;
  const manner = manners[kind.family][digit(mannerCount)] as ShopText;
  const size = sizes[kind.family][digit(sizeCount)] as ShopText;
  const say = (language: keyof ShopText) =>
    [kind.name[language], manner[language], place, note[language], size[language]].join(', ');
  return { kind, names: { en: say('en'), fr: say('fr') }, words: { manner, place, note } };
}

function describe({ manner, place, note }: Words, { en, fr }: ShopText): ShopText {
  return {
    en: `From ${place}: ${manner.en}, ${note.en}. ${en}`,
    fr: `Origine ${place}\u00a0: ${manner.fr}, ${note.fr}. ${fr}`,
  };
}

function availabilityOf(drawn: number): ShopProduct['availability'] {
  if (drawn < 0.08) return 'out of stock';
  if (drawn < 0.09) return 'preorder';
  return drawn < 0.1 ? 'discontinued' : 'in stock';
}

function reviewOf(drawn: number, rejected: boolean): ShopProduct['reviewStatus'] {
  if (rejected) return 'rejected';
  return drawn < 0.015 ? 'pending' : 'approved';
}
