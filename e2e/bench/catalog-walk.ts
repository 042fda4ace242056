import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { findSendingAccount } from '@/lib/accounts/sending-account';
import { syncCatalog } from '@/lib/catalog/sync-catalog';
import { openDatabase } from '@/lib/platform/db/open-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';

/**
 * A process that reads the whole catalog of a stand-alone sandbox once and says what it took, as a line of JSON. `sync`
 * reads it into the database that it is given, as the desk does; `bare` fetches the same pages and forgets them.
 */
const [what = '', graphUrl = '', database = ''] = process.argv.slice(2);
const fields =
  'id,retailer_id,name,description,brand,price,sale_price,currency,availability,visibility,review_status,image_url,url';

const sampleMs = 20;

let peakBytes = 0;
const sample = () => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
};
setInterval(sample, sampleMs).unref();
const walked = what === 'sync' ? await sync() : await timed(walkBare);
sample();
process.stdout.write(`${JSON.stringify({ ...walked, peakMegabytes: peakBytes / 2 ** 20 })}\n`);

async function sync(): Promise<{ products: number; seconds: number }> {
  const { dataDir } = processEnvironment();
  const { db, close } = await openDatabase({ dataDir, database, migrations: ['desk', 'sandbox'] });
  try {
    await ensureSandboxAccount(db, graphUrl, new Date());
    const account = await findSendingAccount(db, sandboxAccount.phoneNumberId);
    if (!account) throw new Error('The sandbox has no account.');
    return await timed(async () => {
      const synced = await syncCatalog(db, account, new Date());
      if (!synced.ok) throw new Error(`The catalog was not read: ${synced.error.code}`);
      return synced.value.listed;
    });
  } finally {
    await close();
  }
}

/** @param walk answers how many products it met */
async function timed(walk: () => Promise<number>): Promise<{ products: number; seconds: number }> {
  const startedMs = performance.now();
  const products = await walk();
  return { products, seconds: (performance.now() - startedMs) / 1000 };
}

/** The pages of products, then those of each set, as the desk reads them. */
async function walkBare(): Promise<number> {
  const catalog = `${graphUrl}/v26.0/${sandboxAccount.catalogId}`;
  let products = 0;
  for await (const page of pagesOf(`${catalog}/products?limit=100&fields=${fields}`)) products += page.length;
  for await (const sets of pagesOf(`${catalog}/product_sets?limit=100`)) {
    for (const { id } of sets) await drain(`${graphUrl}/v26.0/${id}/products?limit=250&fields=retailer_id`);
  }
  return products;
}

async function drain(address: string): Promise<void> {
  for await (const _ of pagesOf(address));
}

async function* pagesOf(address: string): AsyncGenerator<{ id: string }[]> {
  for (let next: string | undefined = address; next !== undefined; ) {
    const response: Response = await fetch(next, {
      headers: { Authorization: `Bearer ${sandboxAccount.accessToken}` },
    });
    const page = (await response.json()) as { data: { id: string }[]; paging?: { next?: string } };
    yield page.data;
    next = page.paging?.next;
  }
}
