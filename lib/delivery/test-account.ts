import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import type { Database } from '@/lib/platform/db/database';
import { messageContentProducts, messageContents, messages } from './tables';

export const { phoneNumberId, wabaId } = sandboxAccount;

/** The account tests send from, its Graph API at `graphUrl`. */
export async function createTestAccount(db: Database, graphUrl: string): Promise<void> {
  await ensureSandboxAccount(db, graphUrl, new Date('2026-01-01T00:00:00Z'));
}

/** A queued text message to a number, as a test wants it. @returns its id */
export async function insertQueued(
  db: Database,
  values: Partial<typeof messages.$inferInsert> = {},
): Promise<string> {
  const id = values.id ?? v7();
  const text = { body: 'Hello', preview_url: false };
  const hash = 'f'.repeat(64);
  const payload = { type: 'text' as const, text };
  const summary = { title: 'Hello', productCount: 0 };
  await db
    .insert(messageContents)
    .values({ hash, kind: 'text', draft: {}, payload, products: [], summary, createdAt: new Date() })
    .onConflictDoNothing();
  await db.insert(messages).values({
    id,
    phoneNumberId,
    wabaId,
    contentHash: hash,
    kind: 'text',
    recipientPhone: '+16505551234',
    state: 'queued',
    priority: 10,
    createdAt: new Date(),
    ...values,
  });
  return id;
}

/** The content of a product list that names these products of a catalog. @returns its hash */
export async function insertListContent(
  db: Database,
  catalogId: string,
  retailerIds: readonly string[],
): Promise<string> {
  const hash = v7().replaceAll('-', '').padEnd(64, '0');
  const payload = { type: 'interactive' as const, interactive: {} };
  const summary = { title: 'Teas', productCount: retailerIds.length };
  const kind = 'product_list';
  await db
    .insert(messageContents)
    .values({ hash, kind, draft: {}, payload, products: [], summary, createdAt: new Date() });
  const named = retailerIds.map((retailerId) => ({ contentHash: hash, catalogId, retailerId }));
  await db.insert(messageContentProducts).values(named);
  return hash;
}

/** @returns the message's row. */
export async function readMessage(db: Database, id: string): Promise<typeof messages.$inferSelect> {
  const [row] = await db.select().from(messages).where(eq(messages.id, id));
  if (!row) throw new Error(`There is no message ${id}.`);
  return row;
}
