import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { recordInbound } from './phone/record-inbound';
import type { Sandbox } from './sandbox';
import { shopContacts } from './shop/contacts';
import { shopProducts } from './shop/products';
import { shopSets } from './shop/sets';
import { contacts, productSets, products } from './tables';

const hourMs = 60 * 60 * 1000;

/**
 * Fills an empty sandbox with the demo shop and its customers, each of whom has written once, told by webhook like
 * everything else. What is there already stays as it is.
 */
export async function seedSandbox(sandbox: Sandbox): Promise<void> {
  await sandbox.db.transaction(async (tx) => {
    await seedProducts(tx);
    await seedContacts(tx, sandbox.now());
  });
}

async function seedProducts(tx: Database): Promise<void> {
  const rows = shopProducts.map(({ set, ...product }, position) => ({
    ...product,
    productSet: set,
    position,
  }));
  await tx.insert(products).values(rows).onConflictDoNothing();
  const sets = shopSets.map((set, position) => ({ ...set, position }));
  await tx.insert(productSets).values(sets).onConflictDoNothing();
}

async function seedContacts(tx: Database, now: Date): Promise<void> {
  const rows = shopContacts.map(({ name, username, waId, bsuid, locale, appTooOld }, position) => ({
    id: v7(),
    name,
    username,
    waId,
    userId: bsuid,
    locale,
    appTooOld,
    position,
  }));
  const added = await tx.insert(contacts).values(rows).onConflictDoNothing().returning();
  for (const person of added) {
    const customer = shopContacts.find(({ bsuid }) => bsuid === person.userId);
    if (!customer) continue;
    const at = new Date(now.getTime() - customer.lastInboundHoursAgo * hourMs);
    await recordInbound(tx, person, { type: 'text', text: { body: customer.firstMessage } }, at);
  }
}
