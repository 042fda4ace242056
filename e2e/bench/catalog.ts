import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { removeDataDir } from '@/lib/platform/db/embedded/remove-data-dir';
import { openDatabase } from '@/lib/platform/db/open-database';
import { startOwnSandbox } from '../fixtures/own-sandbox';
import { type Figure, figureOf } from './figure';
import { timeSearches } from './search-catalog';
import { type WalkedCatalog, walkCatalog } from './walk-catalog';

const size = Number(process.env.BENCH_PRODUCTS ?? 100_000);
const walks = 3;
const rounds = 5;

/**
 * Reading and searching a catalog of 100,000 products. What is wanted: 95 of 100 searches under 50 ms, and a reading of
 * the whole catalog under 300 MB in all.
 */
export async function benchCatalog(): Promise<Figure[]> {
  mkdirSync('.test', { recursive: true });
  const dataDir = mkdtempSync(path.resolve('.test/bench-'));
  try {
    const { read, bare, databases } = await walkOften(dataDir);
    return [...(await searchFigures(dataDir, databases.at(-1) ?? '')), ...walkFigures(read, bare)];
  } finally {
    removeDataDir(dataDir);
  }
}

/** Turn by turn, each reading into a new database, so that every one of them reads all there is. */
async function walkOften(dataDir: string) {
  const sandbox = await startOwnSandbox(['--products', String(size)]);
  const [read, bare, databases]: [WalkedCatalog[], WalkedCatalog[], string[]] = [[], [], []];
  try {
    for (let count = 1; count <= walks; count += 1) {
      const database = `bench_${count}`;
      const where = { graphUrl: sandbox.url, dataDir, database };
      bare.push(await walkCatalog('bare', where));
      read.push(await walkCatalog('sync', where));
      databases.push(database);
      process.stderr.write(`Read ${count} of ${walks} times.\n`);
    }
  } finally {
    await sandbox.stop();
  }
  const short = [...read, ...bare].find(({ products }) => products !== size);
  if (short) throw new Error(`A reading met ${short.products} products of ${size}.`);
  return { read, bare, databases };
}

async function searchFigures(dataDir: string, database: string): Promise<Figure[]> {
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

function walkFigures(read: WalkedCatalog[], bare: WalkedCatalog[]): Figure[] {
  return [
    figureOf({
      what: `reading ${size.toLocaleString('en')}, peak memory of the process`,
      values: read.map(({ peakMegabytes }) => peakMegabytes),
      unit: 'MB',
      limit: 'the same pages fetched and forgotten',
      limitValues: bare.map(({ peakMegabytes }) => peakMegabytes),
    }),
    figureOf({
      what: `reading ${size.toLocaleString('en')}, time`,
      values: read.map(({ seconds }) => seconds),
      unit: 's',
      limit: 'the same pages fetched and forgotten',
      limitValues: bare.map(({ seconds }) => seconds),
    }),
  ];
}
