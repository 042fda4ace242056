import { eq, sql } from 'drizzle-orm';
import { recordAudit } from '@/lib/audit/record-audit';
import { randomToken } from '@/lib/platform/crypto/tokens';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { openAccountSecret, sealAccountSecrets } from './account-secrets';
import type { Connection } from './connection/connection-schema';
import type { NumberFacts } from './connection/check-number';
import { endSandbox } from './end-sandbox';
import { metaGraphUrl } from './graph-address';
import { phoneNumbers, wabas } from './tables';

type StoredAccount = {
  connection: Connection;
  /** Null where Meta has not been asked yet: the number is then learned later. */
  facts: NumberFacts | null;
  origin: 'meta' | 'environment';
};

type WabaRow = typeof wabas.$inferSelect;

/**
 * Stores a real account and one of its numbers, over what stands there, and ends the sandbox. An account that had ended
 * is live again, with its history.
 *
 * @param ctx.db the transaction that holds the accounts' lock
 */
export async function storeAccount(ctx: Context, account: StoredAccount): Promise<void> {
  const { connection, origin } = account;
  await endSandbox(ctx);
  const [before] = await ctx.db.select().from(wabas).where(eq(wabas.id, connection.wabaId));
  await storeWaba(ctx, account, before ?? null);
  const wasLive = before?.closedAt === null;
  const isNewNumber = await storeNumber(ctx, account, wasLive);
  const wasConnected = wasLive && !isNewNumber;
  // The environment says the same at every start.
  if (wasConnected && origin === 'environment' && before.origin === origin) return;
  await recordAudit(ctx, {
    action: wasConnected ? 'account.secrets_replaced' : 'account.connected',
    subjectType: 'waba',
    subjectId: connection.wabaId,
    details: { phoneNumberId: connection.phoneNumberId, origin },
  });
  await notify(ctx.db, 'accounts', [connection.wabaId]);
}

async function storeWaba(ctx: Context, account: StoredAccount, before: WabaRow | null): Promise<void> {
  const { connection, facts, origin } = account;
  const { wabaId, appSecret, accessToken } = connection;
  const tokenBefore = before?.verifyTokenSealed
    ? openAccountSecret(wabaId, 'verify_token', before.verifyTokenSealed)
    : null;
  const verifyToken = connection.verifyToken ?? tokenBefore ?? randomToken();
  const keys = {
    origin,
    graphUrl: metaGraphUrl,
    ...sealAccountSecrets(wabaId, { appSecret, accessToken, verifyToken }),
    secretsSetAt: origin === 'meta' ? ctx.now() : null,
    secretsSetBy: origin === 'meta' ? ctx.actor.name : null,
    webhookVerifiedAt: verifyToken === tokenBefore ? (before?.webhookVerifiedAt ?? null) : null,
    // An account that had ended has heard nothing since.
    lastWebhookAt: before?.closedAt === null ? before.lastWebhookAt : null,
    closedAt: null,
  };
  const name = facts?.businessName ?? connection.phoneNumberId;
  await ctx.db
    .insert(wabas)
    .values({ id: wabaId, name, ...keys, createdAt: ctx.now() })
    .onConflictDoUpdate({ target: wabas.id, set: keys });
}

/** @returns whether the desk did not have the number. */
async function storeNumber(
  ctx: Context,
  { connection, facts }: StoredAccount,
  hasBeenReceiving: boolean,
): Promise<boolean> {
  const { phoneNumberId: id, wabaId, catalogId } = connection;
  const at = ctx.now();
  const known = { wabaId, catalogId, ...facts, ...(!hasBeenReceiving && { receivingSince: at }) };
  const unknown = { displayNumber: '', businessName: id };
  const [stored] = await ctx.db
    .insert(phoneNumbers)
    .values({ id, ...unknown, receivingSince: at, createdAt: at, ...known })
    .onConflictDoUpdate({ target: phoneNumbers.id, set: known })
    .returning({ isNew: sql<boolean>`xmax = 0` });
  return stored?.isNew ?? false;
}
