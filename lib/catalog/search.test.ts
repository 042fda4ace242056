import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { listProductSets } from './list-product-sets';
import { listProducts } from './list-products';
import { productItemSchema } from './product-item-schema';
import { plainText } from './search-words';
import { productSetMembers, productSets } from './tables';
import { upsertProducts } from './upsert-products';

const { catalogId } = sandboxAccount;
const walkedAt = new Date(Date.UTC(2026, 0, 1));
const count = 2000;

/** Words that share beginnings, ends and letters, so that errors in one come near to others. */
const syllables = 'ka ter mos san vel tor bal lin che pra dun gol fex thé ré ço ur'.split(' ');
const words = Array.from({ length: 400 }, (_, index) =>
  [index, index * 7 + 3, index * 13 + 5]
    .slice(0, 2 + (index % 2))
    .map((at) => syllables[at % syllables.length])
    .join(''),
);
const generated = Array.from({ length: count }, (_, index) => ({
  retailer_id: `SKU-${(index * 37).toString(36).toUpperCase()}`,
  name: [0, 1, 2].map((place) => words[(index * (place * 2 + 1) + place * 31) % words.length]).join(' '),
}));

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => walkedAt };
  await ensureSandboxAccount(database.db, 'http://127.0.0.1:1', walkedAt);
});
afterAll(() => database.drop());

describe('what is found, and in which order', () => {
  beforeAll(async () => {
    await list([
      { retailer_id: 'D', name: 'A gift', description: 'Comes with a sencha from Uji.' },
      { retailer_id: 'B', name: 'Iron pot', brand: 'Sencha & Sons' },
      { retailer_id: 'P', name: 'Kabusencha', availability: 'out of stock' },
      { retailer_id: 'N', name: 'Spring Sencha', price: '€14.90', currency: 'EUR' },
      { retailer_id: 'sencha-9', name: 'Green tea', price: '€8.00', sale_price: '€4.00', currency: 'EUR' },
      { retailer_id: 'Sencha', name: 'Bancha', visibility: 'hidden' },
      { retailer_id: 'E', name: 'Senhca of a hasty hand', review_status: 'rejected' },
      { retailer_id: 'ZH', name: '有机抹茶入り玄米茶', image_url: null },
      { retailer_id: 'RU', name: 'Зелёный чай' },
      { retailer_id: 'AR', name: 'شَايٌ أَخْضَر' },
      { retailer_id: 'KO', name: '유기농녹차' },
      { retailer_id: 'TH', name: 'ชาเขียว' },
      { retailer_id: 'DE', name: 'Kräutertee für große Tage' },
      { retailer_id: 'EL', name: 'Τσάι του βουνού' },
    ]);
    const at = { catalogId, syncedAt: walkedAt };
    await database.db.insert(productSets).values({ ...at, id: 'green', name: 'Green', position: 0 });
    const members = ['N', 'RU', 'gone'].map((retailerId, position) => ({
      ...at,
      setId: 'green',
      retailerId,
      position,
    }));
    await database.db.insert(productSetMembers).values(members);
  });

  test.each<[string, string[]]>([
    // SKU, its beginning, a word of the name, a part of one, brand, description, an error.
    ['sencha', ['Sencha', 'sencha-9', 'N', 'P', 'B', 'D', 'E']],
    ['SENCHA 9', ['sencha-9']],
    ['sencha9', ['sencha-9']],
    ['spring sen', ['N']],
    ['sprign', ['N']],
    ['sprring', ['N']],
    ['spting', ['N']],
    ['pring', ['N']],
    ['green sencha', ['sencha-9']],
    ['抹茶', ['ZH']],
    ['玄', ['ZH']],
    ['有机抹茶人り', ['ZH']],
    ['зеленый', ['RU']],
    ['ЗЕЛЁНЫЙ чай', ['RU']],
    ['зелоный', ['RU']],
    ['شاي اخضر', ['AR']],
    ['녹차', ['KO']],
    ['เขียว', ['TH']],
    ['tee', ['DE']],
    ['GROSSE', ['DE']],
    ['τσαι', ['EL']],
    ['ΒΟΥΝΟΥ', ['EL']],
    ['nothing like it', []],
    ['%', []],
    [`'x':* | !y`, []],
    ['\\', []],
  ])('“%s” finds %j', async (query, expected) => {
    expect(await idsOf({ query })).toEqual(expected);
  });

  test.each<[string, Parameters<typeof listProducts>[1], string[]]>([
    ['availability', { availability: ['out of stock'] }, ['P']],
    ['what can be sent', { query: 'sencha', standing: 'sendable' }, ['sencha-9', 'N', 'P', 'B', 'D']],
    ['what is hidden', { standing: 'hidden' }, ['Sencha']],
    ['what Meta refused', { standing: 'rejected' }, ['E']],
    ['what Meta looks at', { standing: 'inReview' }, []],
    ['what has no picture', { standing: 'noPicture' }, ['ZH']],
    [
      'a price, which in a sale is the lower one',
      { currency: 'EUR', priceMin: 400, priceMax: 800 },
      ['sencha-9'],
    ],
    ['a price from', { currency: 'EUR', priceMin: 801 }, ['N']],
    ['another currency', { currency: 'USD', priceMin: 0 }, []],
    ['a set', { set: 'green' }, ['N', 'RU']],
    ['a set and a search', { set: 'green', query: 'чай' }, ['RU']],
  ])('a filter leaves %s', async (_, input, expected) => {
    expect(await idsOf(input)).toEqual(expected);
  });

  test('the sets are listed with how many of their products are', async () => {
    expect(await listProductSets(ctx, {})).toEqual({
      catalogId,
      sets: [{ id: 'green', name: 'Green', count: 2 }],
    });
  });
});

describe('in a large catalog', () => {
  beforeAll(() => list(generated));
  const some = generated.filter((_, index) => index % 401 === 0);

  test('every product is the first that its own SKU finds', async () => {
    for (const { retailer_id: sku } of some) {
      expect((await idsOf({ query: sku.toLowerCase(), limit: 1 }))[0]).toBe(sku);
    }
  });

  test('every product is found by each word of its name, also with one typing error in it', async () => {
    for (const [index, { retailer_id: sku, name }] of some.entries()) {
      for (const word of name.split(' ')) {
        for (const typed of [word, plainText(word).toUpperCase(), ...mistyped(word, index)]) {
          expect(await allIds(typed), `${typed} finds ${name}`).toContain(sku);
        }
      }
    }
  }, 60_000);

  test.each(['', 'k', 'ka', 'kater', 'mos ur', 'sku', 'balin'])(
    'the pages of “%s” repeat nothing and leave nothing out',
    async (query) => {
      const whole = await allIds(query, 50);
      expect(new Set(whole).size).toBe(whole.length);
      expect(await allIds(query, 17)).toEqual(whole);
      if (query === '') expect(whole.length).toBeGreaterThanOrEqual(count);
    },
  );
});

/** One letter dropped, doubled, and two swapped. */
function mistyped(word: string, seed: number): string[] {
  const letters = [...word];
  if (letters.length < 5) return [];
  const at = seed % (letters.length - 1);
  return [
    letters.toSpliced(at, 1),
    letters.toSpliced(at, 0, letters[at] ?? ''),
    letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
  ].map((changed) => changed.join(''));
}

async function list(items: Record<string, unknown>[]): Promise<void> {
  const parsed = items.map((item, index) =>
    productItemSchema.parse({
      id: String(index),
      visibility: 'published',
      image_url: 'https://shop.example/p',
      ...item,
    }),
  );
  await upsertProducts(database.db, catalogId, parsed, 0, walkedAt);
}

async function idsOf(input: Parameters<typeof listProducts>[1]): Promise<string[]> {
  return (await listProducts(ctx, input)).products.map(({ retailerId }) => retailerId);
}

async function allIds(query: string, limit = 50): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listProducts(ctx, { query, limit, cursor });
    ids.push(...page.products.map(({ retailerId }) => retailerId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}
