import { asc, eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { openAccountSecret } from './account-secrets';
import { ownSandbox } from './own-sandbox';
import { type HoldReason, phoneNumbers, wabas } from './tables';

/** A number that sends, without its keys: what pages may show. */
export type SendingNumber = {
  wabaId: string;
  phoneNumberId: string;
  catalogId: string | null;
  displayNumber: string;
  businessName: string;
  origin: 'sandbox' | 'meta';
  receivingSince: Date;
  pacePerSecond: number;
  holdReason: HoldReason | null;
  /** Where messages are posted, version and all. */
  messagesUrl: string;
};

/** A number with what a call to Meta needs. Never leaves the server. */
export type SendingAccount = SendingNumber & { graphUrl: string; accessToken: string };

/** @returns the number `phoneNumberId` without its keys, or null when the desk does not have it. */
export async function findSendingNumber(db: Database, phoneNumberId: string): Promise<SendingNumber | null> {
  return (await listSendingNumbers(db)).find((number) => number.phoneNumberId === phoneNumberId) ?? null;
}

/** @returns the numbers that may send, oldest first. */
export async function listSendingNumbers(db: Database): Promise<SendingNumber[]> {
  const rows = await db
    .select()
    .from(phoneNumbers)
    .innerJoin(wabas, eq(wabas.id, phoneNumbers.wabaId))
    .orderBy(asc(phoneNumbers.createdAt), asc(phoneNumbers.id));
  return rows.map((row) => toNumber(row.phone_numbers, row.wabas));
}

/**
 * The account behind `phoneNumberId`, keys opened.
 *
 * @returns null when the desk does not have that number
 */
export async function findSendingAccount(
  db: Database,
  phoneNumberId: string,
): Promise<SendingAccount | null> {
  const [row] = await db
    .select()
    .from(phoneNumbers)
    .innerJoin(wabas, eq(wabas.id, phoneNumbers.wabaId))
    .where(eq(phoneNumbers.id, phoneNumberId));
  if (!row) return null;
  return {
    ...toNumber(row.phone_numbers, row.wabas),
    graphUrl: graphUrlOf(row.wabas),
    accessToken: openAccountSecret(row.wabas.id, 'access_token', row.wabas.accessTokenSealed),
  };
}

function toNumber(number: typeof phoneNumbers.$inferSelect, waba: typeof wabas.$inferSelect): SendingNumber {
  return {
    wabaId: waba.id,
    phoneNumberId: number.id,
    catalogId: number.catalogId,
    displayNumber: number.displayNumber,
    businessName: number.businessName,
    origin: waba.origin,
    receivingSince: number.receivingSince,
    pacePerSecond: number.pacePerSecond,
    holdReason: number.holdReason,
    messagesUrl: `${graphUrlOf(waba)}/${processEnvironment().graphApiVersion}/${number.id}/messages`,
  };
}

/** GRAPH_API_URL stands in for the address of every account, and this process's own sandbox for any other's. */
function graphUrlOf(waba: typeof wabas.$inferSelect): string {
  const own = waba.origin === 'sandbox' ? ownSandbox() : null;
  return processEnvironment().graphApiUrl ?? own ?? waba.graphUrl;
}
