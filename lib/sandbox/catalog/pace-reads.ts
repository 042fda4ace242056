import { setTimeout as sleep } from 'node:timers/promises';
import { gt, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { account } from '@/lib/sandbox/account';
import type { GraphEndpoint } from '@/lib/sandbox/graph/graph-call';
import type { Refusal } from '@/lib/sandbox/graph/refusal';
import { readSettings } from '@/lib/sandbox/settings';
import { settings } from '@/lib/sandbox/tables';
import { fail } from '@/lib/values/result';
import { endReviews } from './review';

// Meta, Graph API rate limits, November 2026: of an app, of ads management, of catalog management.
const tooManyCalls = {
  4: 'Application request limit reached',
  80004:
    'There have been too many calls to this ad-account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting#ads-management.',
  80009:
    'There have been too many calls to this Catalog account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting#catalog.',
} as const;

/** A read of the catalog at the pace of the settings: refused while refusals are left, and slow where it is to be. */
export function paceReads(endpoint: GraphEndpoint): GraphEndpoint {
  return async (call) => {
    const { db, now } = call.sandbox;
    const { catalogPageMs, catalogRefusals } = await readSettings(db);
    const refusal = catalogRefusals > 0 ? await takeRefusal(db) : null;
    if (refusal) return fail(refusal);
    if (catalogPageMs > 0) await sleep(catalogPageMs);
    await endReviews(db, now());
    return await endpoint(call);
  };
}

/** In one statement: two reads at once never take the same. */
async function takeRefusal(db: Database): Promise<Refusal | null> {
  const [taken] = await db
    .update(settings)
    .set({ catalogRefusals: sql`${settings.catalogRefusals} - 1` })
    .where(gt(settings.catalogRefusals, 0))
    .returning();
  if (!taken) return null;
  const { catalogRefusalCode: code, catalogRefusalStatus: httpStatus } = taken;
  const message = `(#${code}) ${tooManyCalls[code]}`;
  const headers = usageHeader(code, taken.catalogRefusalMinutes);
  return { httpStatus, code, message, type: 'OAuthException', details: null, subcode: null, headers };
}

/** The limit of an app says no more than that it is reached; a business's says when there is access again. */
function usageHeader(code: keyof typeof tooManyCalls, minutes: number): Record<string, string> {
  const spent = { call_count: 100, total_cputime: 25, total_time: 25 };
  if (code === 4) return { 'X-App-Usage': JSON.stringify(spent) };
  const type = code === 80009 ? 'catalog_management' : 'ads_management';
  const usage = [{ type, ...spent, estimated_time_to_regain_access: minutes }];
  return { 'X-Business-Use-Case-Usage': JSON.stringify({ [account.wabaId]: usage }) };
}
