import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestAccount, phoneNumberId, wabaId } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import type { Role } from '@/lib/team/rights';
import { selectListed } from './listed-message';
import { matchingMessages } from './matching-messages';
import { type MessageFilters, messageFiltersSchema } from './message-filters';

const now = new Date('2026-11-20T12:00:00Z');
const rows = 20_000;
/** Ids whose last digits count up, so that the rows can be made by the database itself. */
const idOf = (number: number) => `0190a0b4-0000-7000-8000-${String(number).padStart(12, '0')}`;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  await fill();
}, 60_000);
afterAll(() => database.drop());

const product = (retailerId: string) => ({ product: { catalogId: 'c', retailerId } });
const oldDay = { period: '2026-03-01..2026-03-02' as const };

/** Of whoever may see everything, and of an agent with a tenth of the messages. */
test.each<[string, Role, Partial<MessageFilters>, string[]]>([
  ['everything', 'manager', {}, ['messages_pkey']],
  ['a state that is rare', 'manager', { statuses: ['unknown'] }, ['messages_open']],
  ['what went out incomplete', 'manager', { statuses: ['incomplete'] }, ['messages_warning']],
  ['a sender who wrote little', 'manager', { senders: [idOf(12)] }, ['messages_sender']],
  ['days long ago', 'manager', oldDay, ['messages_pkey']],
  ['days long ago of an agent', 'agent', oldDay, []],
  ['failures of an agent who has none', 'agent', { statuses: ['failed'] }, ['messages_sender_state']],
  ['a customer', 'manager', { contactId: idOf(44) }, ['messages_contact']],
  ['a customer of an agent', 'agent', { contactId: idOf(44) }, []],
  ['a product in half of all', 'manager', product('often'), ['messages_content']],
  ['a product in few', 'manager', product('rare'), ['message_content_products_product', 'messages_content']],
  ['a product in none', 'agent', product('never'), ['message_content_products_product']],
  ['a product to a customer', 'manager', { ...product('often'), contactId: idOf(44) }, ['messages_contact']],
])('%s is read from an index, without a walk through the table', async (_, role, given, indexes) => {
  const filters = messageFiltersSchema.parse(given);
  const matching = await matchingMessages(contextOf(role), filters, { atMost: 51 });
  if (!matching.ok) throw new Error(matching.error.code);
  const { sql, params } = selectListed(database.db, matching.value, 51).toSQL();
  const { rows: lines } = await database.pool.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, params);
  const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
  expect(plan).not.toMatch(/Seq Scan on messages\b/);
  for (const index of indexes) expect(plan).toMatch(new RegExp(`(using|on) ${index}\\b`));
});

/**
 * Three hundred days of messages: a sender of a tenth and one of hardly any, a state that one in a thousand has, a
 * product in half of all contents, and one in a single content.
 */
async function fill(): Promise<void> {
  const { pool } = database;
  const id = (number: string) => `('0190a0b4-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
  const hash = (number: string) => `lpad(to_hex(${number}), 64, '0')`;
  await pool.query(`insert into users (id, name, role, origin, created_at)
    select ${id('n')}, 'Person ' || n, 'agent', 'desk', now() from generate_series(1, 12) as n`);
  await pool.query(
    `insert into contacts (id, waba_id, wa_id, phone, name, created_at)
    select ${id('n')}, $1, (33600000000 + n)::text, '+' || (33600000000 + n), md5(n::text), now()
    from generate_series(1, ${rows / 10}) as n`,
    [wabaId],
  );
  await pool.query(`insert into message_contents (hash, kind, draft, payload, products, summary, created_at)
    select ${hash('n')}, 'product_list', '{}', '{}', '[]', '{"title": "Teas", "productCount": 8}', now()
    from generate_series(1, ${rows / 20}) as n`);
  await pool.query(`insert into message_content_products (content_hash, catalog_id, retailer_id)
    select distinct ${hash('n')}, 'c', case
      when place = 0 and n % 2 = 0 then 'often' when place = 0 and n = 7 then 'rare'
      else 'tea-' || (n * 7 + place) % 400 end
    from generate_series(1, ${rows / 20}) as n, generate_series(0, 7) as place`);
  await pool.query(
    `insert into messages (id, phone_number_id, waba_id, catalog_id, content_hash, kind, contact_id,
      recipient_phone, sender_id, state, priority, wamid, created_at)
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3)
        || '8' || substr(md5(n::text), 4, 15))::uuid,
      $1, $2, 'c', ${hash(`1 + n % ${rows / 20}`)}, 'product_list',
      ${id(`1 + n * 31 % ${rows / 10}`)}, '+33600000000',
      ${id('case when n % 5000 = 0 then 12 else 1 + n % 10 end')},
      case when n % 1000 = 0 then 'unknown' when n % 10 = 9 then 'failed' else 'read' end,
      10, 'wamid.' || n, at
    from generate_series(1, ${rows}) as n,
      lateral (select $3::timestamptz - n * interval '300 days' / ${rows} as at) as sent`,
    [phoneNumberId, wabaId, now],
  );
  await pool.query('vacuum analyze');
}

function contextOf(role: Role): Context {
  const actor = { kind: 'user' as const, userId: idOf(3), role, name: 'Somebody', sessionId: v4() };
  return { actor, db: database.db, now: () => now };
}
