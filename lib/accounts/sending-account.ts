import { and, asc, eq, ne } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { openAccountSecret } from './account-secrets';
import { graphAddress } from './graph-address';
import { isLive } from './live-accounts';
import type { Commerce, HoldReason, Slowdown } from './number-condition';
import { type AccountOrigin, phoneNumbers, wabas } from './tables';

/** A number that sends, without its keys: what pages may show. */
export type SendingNumber = {
  wabaId: string;
  phoneNumberId: string;
  catalogId: string | null;
  displayNumber: string;
  businessName: string;
  origin: AccountOrigin;
  receivingSince: Date;
  pacePerSecond: number;
  holdReason: HoldReason | null;
  slowdown: Slowdown | null;
  commerce: Commerce | null;
  /** Where messages are posted, version and all. */
  messagesUrl: string;
};

/** A number with what a call to Meta needs. Never leaves the server. */
export type SendingAccount = SendingNumber & { graphUrl: string; accessToken: string };

/** @returns the number `phoneNumberId` without its keys, or null when it is not one that may send. */
export async function findSendingNumber(db: Database, phoneNumberId: string): Promise<SendingNumber | null> {
  return (await listSendingNumbers(db)).find((number) => number.phoneNumberId === phoneNumberId) ?? null;
}

/** @returns the numbers of live accounts, oldest first. One that Meta has not told us the name of yet sends nothing. */
export async function listSendingNumbers(db: Database): Promise<SendingNumber[]> {
  const rows = await db
    .select()
    .from(phoneNumbers)
    .innerJoin(wabas, eq(wabas.id, phoneNumbers.wabaId))
    .where(mayNumberSend())
    .orderBy(asc(phoneNumbers.createdAt), asc(phoneNumbers.id));
  return rows.map((row) => toNumber(row.phone_numbers, row.wabas));
}

/**
 * The account behind `phoneNumberId`, keys opened.
 *
 * @returns null when it is not a number that may send
 */
export async function findSendingAccount(
  db: Database,
  phoneNumberId: string,
): Promise<SendingAccount | null> {
  const [row] = await db
    .select()
    .from(phoneNumbers)
    .innerJoin(wabas, eq(wabas.id, phoneNumbers.wabaId))
    .where(and(eq(phoneNumbers.id, phoneNumberId), mayNumberSend()));
  if (!row) return null;
  return {
    ...toNumber(row.phone_numbers, row.wabas),
    graphUrl: graphAddress(row.wabas),
    accessToken: openAccountSecret(row.wabas.id, 'access_token', row.wabas.accessTokenSealed),
  };
}

function mayNumberSend() {
  return and(isLive(), ne(phoneNumbers.displayNumber, ''));
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
    slowdown: number.slowdown,
    commerce: number.commerce,
    messagesUrl: `${graphAddress(waba)}/${processEnvironment().graphApiVersion}/${number.id}/messages`,
  };
}
