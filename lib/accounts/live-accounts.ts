import { and, eq, isNull, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { wabas } from './tables';

/** The condition on `wabas` for accounts that work: their numbers send and their webhooks are taken. */
export function isLive(): SQL | undefined {
  return and(isNull(wabas.closedAt), sandboxIsOn() ? undefined : ne(wabas.origin, 'sandbox'));
}

/**
 * The condition that a row is of an account the desk shows: every account of the company's own, ended ones with their
 * history too, and the sandbox's only while the sandbox is open. Whatever reads rows of an account asks this one.
 *
 * @param wabaId the column that says whose row it is
 */
export function isOfVisibleAccount(wabaId: SQLWrapper): SQL {
  const visible = sandboxIsOn()
    ? sql`${wabas.origin} <> 'sandbox' or ${wabas.closedAt} is null`
    : sql`${wabas.origin} <> 'sandbox'`;
  // As an array it is worked out once, and the plan of the reader stays as it was.
  return sql`${wabaId} = any (array(select ${wabas.id} from ${wabas} where ${visible}))`;
}

/** The condition that a row is of an account that has ended, the sandbox's or one that was disconnected. */
export function isOfEndedAccount(wabaId: SQLWrapper): SQL {
  return sql`${wabaId} = any (array(select ${wabas.id} from ${wabas} where ${wabas.closedAt} is not null))`;
}

/**
 * Whether the sandbox and its doors are open. They are on with a loopback APP_URL or SANDBOX=on, until a real account
 * is connected to this database, in the settings or by the environment: then they are closed for good.
 */
export async function isSandboxOpen(db: Database): Promise<boolean> {
  if (!sandboxIsOn()) return false;
  const open = await db
    .select({ id: wabas.id })
    .from(wabas)
    .where(and(eq(wabas.origin, 'sandbox'), isNull(wabas.closedAt)));
  return open.length > 0;
}

function sandboxIsOn(): boolean {
  return processEnvironment().sandbox;
}
