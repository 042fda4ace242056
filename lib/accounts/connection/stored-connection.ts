import { and, asc, eq, ne } from 'drizzle-orm';
import { openAccountSecret } from '@/lib/accounts/account-secrets';
import { isLive } from '@/lib/accounts/live-accounts';
import { phoneNumbers, wabas } from '@/lib/accounts/tables';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import type { Connection, Replacement } from './connection-schema';

/**
 * The connection of an account's oldest number as it would be with new secrets; what is not given anew is as stored.
 *
 * @returns null when there is no such real account, or none the actor may manage
 */
export async function findStoredConnection(ctx: Context, given: Replacement): Promise<Connection | null> {
  const { actor, db } = ctx;
  if (actor.kind !== 'user' || !hasRight(actor.role, 'accounts.manage')) return null;
  const { wabaId } = given;
  const [row] = await db
    .select()
    .from(wabas)
    .innerJoin(phoneNumbers, eq(phoneNumbers.wabaId, wabas.id))
    .where(and(isLive(), eq(wabas.id, wabaId), ne(wabas.origin, 'sandbox')))
    .orderBy(asc(phoneNumbers.createdAt), asc(phoneNumbers.id))
    .limit(1);
  if (!row) return null;
  const { accessTokenSealed, appSecretSealed } = row.wabas;
  return {
    wabaId,
    phoneNumberId: row.phone_numbers.id,
    catalogId: row.phone_numbers.catalogId,
    accessToken: given.accessToken ?? openAccountSecret(wabaId, 'access_token', accessTokenSealed),
    appSecret: given.appSecret ?? openAccountSecret(wabaId, 'app_secret', appSecretSealed),
    verifyToken: given.verifyToken,
  };
}
