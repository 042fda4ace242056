import { and, asc, eq, isNull } from 'drizzle-orm';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { listProducts } from '@/lib/catalog/list-products';
import { products } from '@/lib/catalog/tables';
import type { Database } from '@/lib/platform/db/database';
import type { Context } from '@/lib/team/context';
import { percentile } from './figure';
import { searchQueries } from './search-queries';

const { catalogId } = sandboxAccount;
const seed = 20_261_124;
const wantedProducts = 10;
/** What a page of products holds, and one more to know whether there is another. */
const pageRows = 51;

/** p95 in milliseconds of one round: of searches, of the bare page of the catalog, and of one product by its key. */
export type SearchRound = { searchMs: number; pageMs: number; keyMs: number };

/** Times every search once, each between the two bare queries, so that what slows the machine slows all three. */
export async function timeSearches(db: Database, rounds: number): Promise<SearchRound[]> {
  const ctx: Context = { actor: { kind: 'system', name: 'npm run bench' }, db, now: () => new Date() };
  const wanted = await sampleProducts(db);
  const queries = searchQueries(wanted, seed);
  const round = async (): Promise<SearchRound> => {
    const times = { search: [] as number[], page: [] as number[], key: [] as number[] };
    for (const [index, query] of queries.entries()) {
      const { retailerId = '' } = wanted[index % wanted.length] ?? {};
      times.page.push(await time(() => readPage(db)));
      times.search.push(await time(() => listProducts(ctx, { query })));
      times.key.push(await time(() => readOne(db, retailerId)));
    }
    const { search, page, key } = times;
    return { searchMs: percentile(search, 95), pageMs: percentile(page, 95), keyMs: percentile(key, 95) };
  };
  await round();
  const measured: SearchRound[] = [];
  for (let count = 0; count < rounds; count += 1) measured.push(await round());
  return measured;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** Products from all over the catalog, in even steps. */
async function sampleProducts(db: Database) {
  const ids = await db
    .select({ retailerId: products.retailerId })
    .from(products)
    .where(eq(products.catalogId, catalogId))
    .orderBy(asc(products.position));
  const step = Math.floor(ids.length / wantedProducts);
  const sample = [];
  for (let count = 0; count < wantedProducts; count += 1) {
    sample.push(...(await readOne(db, ids[count * step]?.retailerId ?? '')));
  }
  return sample;
}

async function readPage(db: Database) {
  return db
    .select()
    .from(products)
    .where(and(eq(products.catalogId, catalogId), isNull(products.goneAt)))
    .orderBy(asc(products.position), asc(products.retailerId))
    .limit(pageRows);
}

async function readOne(db: Database, retailerId: string) {
  return db
    .select()
    .from(products)
    .where(and(eq(products.catalogId, catalogId), eq(products.retailerId, retailerId)));
}
