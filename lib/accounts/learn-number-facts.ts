import { and, eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { logger } from '@/lib/platform/log/logger';
import { notify } from '@/lib/platform/live/notify';
import { openAccountSecret } from './account-secrets';
import { readNumberFacts } from './connection/check-number';
import { graphAddress } from './graph-address';
import { isLive } from './live-accounts';
import { phoneNumbers, wabas } from './tables';

/**
 * Asks Meta what the numbers are called that the environment has named by their id alone. A number sends from then on.
 *
 * @returns for how many Meta gave no answer
 */
export async function learnNumberFacts(db: Database, now: Date): Promise<number> {
  const nameless = await db
    .select()
    .from(phoneNumbers)
    .innerJoin(wabas, eq(wabas.id, phoneNumbers.wabaId))
    .where(and(isLive(), eq(phoneNumbers.displayNumber, '')));
  let left = 0;
  for (const { phone_numbers: number, wabas: waba } of nameless) {
    const accessToken = openAccountSecret(waba.id, 'access_token', waba.accessTokenSealed);
    const read = await readNumberFacts({ graphUrl: graphAddress(waba), accessToken }, number.id);
    if (read.ok) await storeFacts(db, waba, number.id, { ...read.value, receivingSince: now });
    else {
      left += 1;
      logger.warn(
        { reason: read.error.reason },
        'Meta did not say what the number of the environment is called',
      );
    }
  }
  return left;
}

type Facts = { displayNumber: string; businessName: string; receivingSince: Date };

async function storeFacts(
  db: Database,
  waba: { id: string; name: string },
  phoneNumberId: string,
  facts: Facts,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(phoneNumbers).set(facts).where(eq(phoneNumbers.id, phoneNumberId));
    // Until now the account was called by its number's id.
    if (waba.name === phoneNumberId)
      await tx.update(wabas).set({ name: facts.businessName }).where(eq(wabas.id, waba.id));
    await notify(tx, 'accounts', [waba.id]);
  });
}
