import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { openAccountSecret } from './account-secrets';
import { graphAddress } from './graph-address';
import { isLive } from './live-accounts';
import type { Commerce } from './number-condition';
import { readCommerce } from './read-commerce';
import { phoneNumbers, wabas } from './tables';

/**
 * Asks Meta what customers may see and do with this catalog, for each live number that it is connected to. What it does
 * not answer for stays as it was.
 */
export async function learnCommerce(db: Database, catalogId: string, now: () => Date): Promise<void> {
  const rows = await db
    .select()
    .from(phoneNumbers)
    .innerJoin(wabas, eq(wabas.id, phoneNumbers.wabaId))
    .where(and(isLive(), eq(phoneNumbers.catalogId, catalogId)));
  for (const { phone_numbers: number, wabas: waba } of rows) {
    const accessToken = openAccountSecret(waba.id, 'access_token', waba.accessTokenSealed);
    const commerce = await readCommerce({ graphUrl: graphAddress(waba), accessToken }, number.id, now());
    if (commerce.ok) await storeCommerce(db, number, commerce.value);
  }
}

/** Unless somebody has changed it, and read it back, since it was asked for. */
async function storeCommerce(
  db: Database,
  number: typeof phoneNumbers.$inferSelect,
  commerce: Commerce,
): Promise<void> {
  const { id, catalogId, commerce: before } = number;
  const isNotOlder = sql`coalesce(${phoneNumbers.commerce} ->> 'readAt', '') <= ${commerce.readAt}`;
  await db.transaction(async (tx) => {
    await tx
      .update(phoneNumbers)
      .set({ commerce })
      .where(and(eq(phoneNumbers.id, id), isNotOlder));
    const isSame =
      before?.catalogVisible === commerce.catalogVisible && before.cartEnabled === commerce.cartEnabled;
    if (!isSame && catalogId !== null) await notify(tx, 'catalog', [catalogId]);
  });
}
