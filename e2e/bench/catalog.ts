import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { removeDataDir } from '@/lib/platform/db/embedded/remove-data-dir';
import { openDatabase } from '@/lib/platform/db/open-database';
import { startOwnSandbox } from '../fixtures/own-sandbox';
import { type Figure, figureOf } from './figure';
import { timeSearches } from './search-catalog';
import { type WalkedCatalog, walkCatalog } from './walk-catalog';

const size = Number(process.env.BENCH_PRODUCTS ?? 100_000);
const database = 'bench';
const rounds = 5;

/**
 * Reading and searching a catalog of 100,000 products. What is wanted: 95 of 100 searches under 50 ms, and a reading of
 * the whole catalog under 300 MB in all.
 */
export async function benchCatalog(): Promise<Figure[]> {
  mkdirSync('.test', { recursive: true });
  const dataDir = mkdtempSync(path.resolve('.test/bench-'));
  try {
    const { read, bare } = await walk(dataDir);
    return [...(await searchFigures(dataDir)), ...walkFigures(read, bare)];
  } finally {
    removeDataDir(dataDir);
  }
}

/** Into a new database, so that it reads all there is. */
async function walk(dataDir: string): Promise<{ read: WalkedCatalog; bare: WalkedCatalog }> {
  const sandbox = await startOwnSandbox(['--products', String(size)]);
  const where = { graphUrl: sandbox.url, dataDir, database };
  try {
    const bare = await walkCatalog('bare', where);
    const read = await walkCatalog('sync', where);
    const short = [bare, read].find(({ products }) => products !== size);
    if (short) throw new Error(`A reading met ${short.products} products of ${size}.`);
    return { read, bare };
  } finally {
    await sandbox.stop();
  }
}

async function searchFigures(dataDir: string): Promise<Figure[]> {
  const { db, close } = await openDatabase({ dataDir, database, migrations: ['desk', 'sandbox'] });
  try {
    const timed = await timeSearches(db, rounds);
    const what = `search among ${size.toLocaleString('en')}, p95`;
    const values = timed.map(({ searchMs }) => searchMs);
    const beside = (limit: string, limitValues: number[]) =>
      figureOf({ what, values, unit: 'ms', limit, limitValues });
    return [
      beside(
        'a bare first page of 51, p95',
        timed.map(({ pageMs }) => pageMs),
      ),
      beside(
        'one product by its key, p95',
        timed.map(({ keyMs }) => keyMs),
      ),
    ];
  } finally {
    await close();
  }
}

function walkFigures(read: WalkedCatalog, bare: WalkedCatalog): Figure[] {
  return [
    figureOf({
      what: `reading ${size.toLocaleString('en')}, peak memory of the process`,
      values: [read.peakMegabytes],
      unit: 'MB',
      limit: 'the same pages fetched and forgotten',
      limitValues: [bare.peakMegabytes],
    }),
    figureOf({
      what: `reading ${size.toLocaleString('en')}, time`,
      values: [read.seconds],
      unit: 's',
      limit: 'the same pages fetched and forgotten',
      limitValues: [bare.seconds],
    }),
  ];
}
