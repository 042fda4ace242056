import { and, asc, eq, getTableColumns, isNull, not, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { ProductPlace } from './products-query';
import type { Rank } from './search-ranks';
import { products } from './tables';

const { searchText: _, details: __, ...columns } = getTableColumns(products);
type Row = Omit<typeof products.$inferSelect, 'searchText' | 'details'>;
export type RankedRow = { rank: number; row: Row };

type Walk = {
  catalogId: string;
  ranks: readonly Rank[];
  filter: SQL | undefined;
  /** The last product of the page before. */
  behind: ProductPlace | null;
  limit: number;
};

const noLimit = 2 ** 31 - 1;

const order = [asc(products.position), asc(products.retailerId)];

/**
 * Goes from rank to rank until there are `limit` products, within a rank in the catalog's order. What an earlier rank
 * finds is left out of every later one: by its ids where they are known from this very walk, else by its condition.
 */
export async function walkRanks(db: Database, walk: Walk): Promise<RankedRow[]> {
  const { ranks, behind, limit } = walk;
  const found: RankedRow[] = [];
  const earlier: SQL[] = [];
  for (const [rank, { condition, window, isMeant }] of ranks.entries()) {
    if (found.length >= limit) break;
    const matching = await condition();
    if (matching === null) continue;
    if (behind === null || rank >= behind.rank) {
      const ids = found.map(({ row }) => row.retailerId);
      const others = ids.length > 0 ? notInArray(products.retailerId, ids) : undefined;
      const after = behind?.rank === rank ? isBehind(behind) : undefined;
      const wanted = and(walk.filter, others, ...earlier);
      const selection = { catalogId: walk.catalogId, matching, wanted, after, window };
      const rows = await selectRows(db, { ...selection, limit: limit - found.length });
      found.push(...rows.map((row) => ({ rank, row })));
      if (isMeant && (rows.length > 0 || behind?.rank === rank)) break;
    }
    if (behind !== null && rank <= behind.rank) earlier.push(not(matching));
  }
  return found;
}

type Selection = {
  catalogId: string;
  matching: SQL;
  wanted: SQL | undefined;
  after: SQL | undefined;
  window: number;
  limit: number;
};

/**
 * What many products have is read in the catalog's order, which ends soon; what few have is read from the index of
 * words and sorted. The planner cannot tell them apart, for it knows little of how often words begin so; behind a limit
 * that is none it is asked for the words alone.
 */
async function selectRows(db: Database, selection: Selection): Promise<Row[]> {
  const { catalogId, matching, wanted, after, window, limit } = selection;
  const listed = and(eq(products.catalogId, catalogId), isNull(products.goneAt), after);
  if (window > 0) {
    const near = db
      .select()
      .from(products)
      .where(listed)
      .orderBy(...order)
      .limit(window)
      .as('products');
    const rows = await db
      .select(columns)
      .from(near)
      .where(and(matching, wanted))
      .orderBy(...order)
      .limit(limit);
    if (rows.length === limit) return rows;
  }
  const fitting = db.select().from(products).where(matching).limit(noLimit).as('products');
  return db
    .select(columns)
    .from(fitting)
    .where(and(listed, wanted))
    .orderBy(...order)
    .limit(limit);
}

/** Everything, in the catalog's order. */
export async function walkAll(db: Database, walk: Omit<Walk, 'ranks'>): Promise<RankedRow[]> {
  const { catalogId, filter, behind, limit } = walk;
  const after = behind ? isBehind(behind) : undefined;
  const listed = and(eq(products.catalogId, catalogId), isNull(products.goneAt), filter, after);
  const rows = await db
    .select(columns)
    .from(products)
    .where(listed)
    .orderBy(...order)
    .limit(limit);
  return rows.map((row) => ({ rank: 0, row }));
}

function isBehind({ position, retailerId }: ProductPlace): SQL {
  return sql`(${products.position}, ${products.retailerId}) > (${position}, ${retailerId})`;
}
