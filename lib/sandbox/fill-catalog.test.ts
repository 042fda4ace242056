import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillCatalog } from './fill-catalog';
import { generateProduct, nameCount } from './shop/generate-product';
import { shopProducts } from './shop/products';
import { createTestSandbox, type TestSandbox } from './test-sandbox';

const size = 20_000;
const many = Array.from({ length: size }, (_, index) => generateProduct(7, index));

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());

describe('generated products', () => {
  test('are the same for the same seed and index, whatever else is generated', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(nameCount - 1), (seed, index) => {
        expect(generateProduct(seed, index)).toEqual(generateProduct(seed, index));
        expect(generateProduct(seed, index)).not.toEqual(generateProduct(seed + 1, index));
      }),
    );
  });

  test('have names and ids of their own, apart from the shop’s', () => {
    const all = [...shopProducts, ...many];
    for (const read of [
      (p: (typeof many)[number]) => p.retailerId,
      (p: (typeof many)[number]) => p.metaId,
      (p: (typeof many)[number]) => p.names.en,
      (p: (typeof many)[number]) => p.names.fr,
    ]) {
      expect(new Set(all.map(read)).size).toBe(all.length);
    }
    expect(nameCount).toBeGreaterThanOrEqual(1_000_000);
  });

  test('keep to the limits of a catalog, and show every state that it can be in', () => {
    const wrong = many.filter(
      ({ metaId, names, priceMinor, salePriceMinor }) =>
        !/^[1-9]\d{15,16}$/.test(metaId) ||
        Object.values(names).some((name) => name.length > 200) ||
        (salePriceMinor !== null && (salePriceMinor <= 0 || salePriceMinor >= priceMinor)),
    );
    expect(wrong).toEqual([]);
    const share = (holds: (product: (typeof many)[number]) => boolean) => many.filter(holds).length / size;
    expect(share((p) => p.availability === 'out of stock')).toBeGreaterThan(0.05);
    expect(share((p) => p.visibility === 'staging')).toBeGreaterThan(0.01);
    expect(share((p) => p.reviewStatus === 'rejected')).toBeGreaterThan(0.005);
    expect(share((p) => p.reviewStatus === 'pending')).toBeGreaterThan(0.005);
    expect(share((p) => p.picture === null)).toBeGreaterThan(0.005);
    expect(share((p) => p.salePriceMinor !== null)).toBeGreaterThan(0.05);
    expect(new Set(many.map((p) => p.set)).size).toBe(6);
  });
});

describe('a catalog that is filled', () => {
  test('holds as many products as asked, the shop’s first, and only grows', async () => {
    await fillCatalog(meta.sandbox.db, 7_000);
    const page = await read('products?limit=100&summary=true&fields=retailer_id');
    expect(page.summary).toEqual({ total_count: 7_000 });
    expect(page.data.slice(0, shopProducts.length).map((item: Item) => item.retailer_id)).toEqual(
      shopProducts.map((product) => product.retailerId),
    );
    const first = await read('products?limit=500&fields=retailer_id,name,price,brand');
    await fillCatalog(meta.sandbox.db, 7_100);
    await fillCatalog(meta.sandbox.db, 100);
    expect(await read('products?limit=500&fields=retailer_id,name,price,brand')).toEqual(first);
    expect((await read('products?limit=1&summary=true')).summary).toEqual({ total_count: 7_100 });
    const sets = await read('product_sets?fields=product_count');
    const counts = sets.data.map((set: { product_count: number }) => set.product_count);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(7_100);
  });
});

type Item = { retailer_id: string };

async function read(edge: string) {
  return await (await meta.call('GET', `/v26.0/367025965434465/${edge}`)).json();
}
