import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { openAccountSecret } from './account-secrets';
import { isLive } from './live-accounts';
import { phoneNumbers, wabas } from './tables';

/** The time of the last webhook is kept at most this often: at Meta's full pace there are thousands a second. */
const noteEveryMs = 10_000;

/** Notes that Meta's handshake came with `verifyToken`, for every account that has it. */
export async function noteHandshake(db: Database, verifyToken: string, now: Date): Promise<void> {
  const live = await db.select().from(wabas).where(isLive());
  const verified = live.filter(
    (waba) => openAccountSecret(waba.id, 'verify_token', waba.verifyTokenSealed) === verifyToken,
  );
  const ids = verified.map(({ id }) => id);
  if (ids.length === 0) return;
  await db.transaction(async (tx) => {
    await tx.update(wabas).set({ webhookVerifiedAt: now }).where(inArray(wabas.id, ids));
    await notify(tx, 'accounts', ids);
  });
}

/**
 * Notes that a signed webhook of each account was taken, in the transaction that applies it. With the first one its
 * numbers have begun to receive: only from then on does silence say that nobody wrote.
 */
export async function noteWebhooks(tx: Database, wabaIds: ReadonlySet<string>, now: Date): Promise<void> {
  if (wabaIds.size === 0) return;
  const ids = [...wabaIds];
  const first = await tx
    .update(wabas)
    .set({ lastWebhookAt: now })
    .where(and(isLive(), inArray(wabas.id, ids), isNull(wabas.lastWebhookAt)))
    .returning({ id: wabas.id, origin: wabas.origin });
  for (const { id, origin } of first) {
    // The made-up shop has been open for longer than the desk has known it.
    if (origin === 'sandbox') continue;
    await tx.update(phoneNumbers).set({ receivingSince: now }).where(eq(phoneNumbers.wabaId, id));
  }
  const longAgo = new Date(now.getTime() - noteEveryMs);
  const again = await tx
    .update(wabas)
    .set({ lastWebhookAt: now })
    .where(and(isLive(), inArray(wabas.id, ids), lt(wabas.lastWebhookAt, longAgo)))
    .returning({ id: wabas.id });
  const noted = [...first, ...again].map(({ id }) => id);
  if (noted.length > 0) await notify(tx, 'accounts', noted);
}
