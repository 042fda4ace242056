import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type Obstacle, obstacles } from '@/lib/values/sendability';
import { findFirstSendableProduct } from './find-first-sendable-product';
import { obstacleConditions, sendabilityOf, sendableCondition, soldOutCondition } from './sendability';
import { products } from './tables';
import { testProductAt as at, testProduct } from './test-product';

type Row = typeof products.$inferSelect;
describe('what stands against sending a product', () => {
  test.each<[string, Partial<Row>, Obstacle[]]>([
    ['nothing', {}, []],
    ['nothing where Meta names no visibility', { visibility: '' }, []],
    ['nothing before a first review', { reviewStatus: '' }, []],
    ['nothing while an older review still counts', { reviewStatus: 'outdated' }, []],
    ['nothing while only the desk lacks the picture', { pictureHash: null }, []],
    ['that Meta lists it no more', { goneAt: at }, ['gone']],
    ['that it is not published', { visibility: 'staging' }, ['hidden']],
    ['that Meta refused it', { reviewStatus: 'rejected' }, ['rejected']],
    ['that Meta looks at it still', { reviewStatus: 'pending' }, ['inReview']],
    ['that it has no picture', { imageUrl: null }, ['noPicture']],
    [
      'everything at once',
      { goneAt: at, visibility: 'hidden', imageUrl: '' },
      ['gone', 'hidden', 'noPicture'],
    ],
  ])('%s', (_, change, expected) => {
    expect(sendabilityOf(testProduct(change)).obstacles).toEqual(expected);
  });

  test.each([
    ['out of stock', true],
    ['discontinued', true],
    ['mark_as_sold', true],
    ['preorder', false],
    ['a word that is new to us', false],
  ])('%s does not, though it may be sold out', (availability, isSoldOut) => {
    expect(sendabilityOf(testProduct({ availability }))).toEqual({ obstacles: [], isSoldOut });
  });
});

describe('the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test('says the same of every product', async () => {
    const rows = fc.sample(anyRow, 2000).map((row, index) => ({ ...row, retailerId: `p${index}` }));
    await database.db.insert(products).values(rows);
    const answers = await database.db
      .select({
        row: products,
        ...obstacleConditions,
        sendable: sendableCondition,
        soldOut: soldOutCondition,
      })
      .from(products)
      .where(eq(products.catalogId, 'c'));
    expect(answers).toHaveLength(rows.length);
    for (const answer of answers) {
      const { obstacles: standing, isSoldOut } = sendabilityOf(answer.row);
      expect(obstacles.filter((obstacle) => answer[obstacle])).toEqual(standing);
      expect(answer.sendable).toBe(standing.length === 0);
      expect(answer.soldOut).toBe(isSoldOut);
    }
    expect(new Set(answers.flatMap(({ row }) => sendabilityOf(row).obstacles))).toEqual(new Set(obstacles));
  });

  test('finds the first product in stock that can be sent', async () => {
    const rows: Partial<Row>[] = [
      { visibility: 'hidden' },
      { availability: 'out of stock' },
      { goneAt: at },
      { imageUrl: null },
      { reviewStatus: 'pending' },
      { name: 'the first' },
      { name: 'the second' },
    ];
    await database.db
      .insert(products)
      .values(
        rows.map((row, position) =>
          testProduct({ catalogId: 'd', retailerId: `p${position}`, position, ...row }),
        ),
      );
    expect(await findFirstSendableProduct(database.db, 'd')).toMatchObject({ name: 'the first' });
    expect(await findFirstSendableProduct(database.db, 'nowhere')).toBeNull();
  });
});

const words = fc.constantFrom('published', 'staging', 'hidden', '', 'whitelist_only');
const anyRow: fc.Arbitrary<Row> = fc.record({
  ...Object.fromEntries(Object.entries(testProduct()).map(([key, value]) => [key, fc.constant(value)])),
  visibility: words,
  reviewStatus: fc.constantFrom('approved', 'pending', 'rejected', 'outdated', '', 'new_word'),
  availability: fc.constantFrom(
    'in stock',
    'out of stock',
    'discontinued',
    'mark_as_sold',
    'preorder',
    'new_word',
  ),
  imageUrl: fc.constantFrom(null, '', 'https://shop.example/a.png'),
  goneAt: fc.constantFrom(null, null, null, at),
}) as fc.Arbitrary<Row>;
