import { drizzle } from 'drizzle-orm/node-postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { listProducts } from './list-products';

const at = new Date(Date.UTC(2026, 0, 1));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await ensureSandboxAccount(database.db, 'http://127.0.0.1:1', at);
  await database.pool.query(
    `insert into products (catalog_id, retailer_id, meta_id, name, description, brand, availability, visibility,
      review_status, image_url, position, synced_at, search_text, first_seen_at)
    select $1, 'SKU-' || n, n, 'Tea', '', '', 'in stock', 'published', 'approved', 'https://shop.example/a.png', n, $2,
      array_to_tsvector(array['ntea', 'nword' || chr(97 + n % 26) || chr(97 + n / 26 % 26), 'ksku', 'k' || n, 'ssku' || n]), $2
    from generate_series(1, 20000) as n`,
    [sandboxAccount.catalogId, at],
  );
  await database.pool.query('vacuum analyze');
}, 60_000);
afterAll(() => database.drop());

test.each(['', 't', 'tea', 'wordab', 'wrdab', 'ordab', 'sku-77', 'sku', 'tea wordab', 'nothing'])(
  '“%s” reads no table from end to end',
  async (query) => {
    const asked: { text: string; params: unknown[] }[] = [];
    const logger = { logQuery: (text: string, params: unknown[]) => void asked.push({ text, params }) };
    const db = drizzle(database.pool, { casing: 'snake_case', logger });
    await listProducts({ actor: { kind: 'system', name: 'test' }, db, now: () => at }, { query });
    const reads = asked.filter(
      ({ text }) => text.startsWith('select') && /"products"|"product_words"/.test(text),
    );
    expect(reads.length).toBeGreaterThan(0);
    const client = await database.pool.connect();
    await client.query('begin; set local enable_seqscan = off');
    for (const { text, params } of reads) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, params);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan/);
    }
    await client.query('rollback');
    client.release();
  },
);
