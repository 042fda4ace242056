import { and, desc, eq, gte, inArray, isNull, lt, notInArray, sql } from 'drizzle-orm';
import { findProducts } from '@/lib/catalog/find-products';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import type { MessageError } from './message-state';
import { namedProducts } from './named-products';
import { messageContentProducts, messages } from './tables';

/** How long before it an error may have been caused, how far Meta's clock may be behind, and how many are looked at. */
const [beforeMs, behindMs, messagesMax] = [10 * 60_000, 60_000, 200];

/** `catalogId` is the one connected to the number. */
type ToldOfNumber = { phoneNumberId: string; catalogId: string; occurredAt: Date; error: MessageError };
type Candidate = { id: string; retailerIds: string[] };

/**
 * Keeps an error about products that a webhook tells without saying of which message, in the caller's transaction: with
 * every message sent from the number shortly before that has a product the error names, since none of their customers
 * got it. An error that names none goes to the only message that can be meant, or to nobody.
 *
 * @returns the messages it was kept with, which have been notified of
 */
export async function warnOfProducts(tx: Database, told: ToldOfNumber): Promise<string[]> {
  const { error, catalogId } = told;
  const candidates = await listCandidates(tx, told);
  const named = candidates.filter(({ retailerIds }) => namedProducts(error, retailerIds).length > 0);
  const meant = named.length > 0 ? named : await onlyOne(tx, catalogId, candidates);
  if (meant.length === 0) return [];
  const ids = meant.map(({ id }) => id);
  await tx
    .update(messages)
    .set({ warning: error })
    .where(and(inArray(messages.id, ids), isNull(messages.warning)));
  await notify(tx, 'messages', ids);
  return ids;
}

async function listCandidates(tx: Database, told: ToldOfNumber): Promise<Candidate[]> {
  const { id, catalogId, phoneNumberId, sendingAt, state, contentHash, warning } = messages;
  const at = told.occurredAt.getTime();
  const of = messageContentProducts;
  return await tx
    .select({ id, retailerIds: sql<string[]>`array_agg(${of.retailerId})` })
    .from(messages)
    .innerJoin(of, and(eq(of.contentHash, contentHash), eq(of.catalogId, catalogId)))
    .where(
      and(
        eq(phoneNumberId, told.phoneNumberId),
        eq(catalogId, told.catalogId),
        gte(sendingAt, new Date(at - beforeMs)),
        lt(sendingAt, new Date(at + behindMs)),
        notInArray(state, ['queued', 'failed', 'cancelled']),
        isNull(warning),
      ),
    )
    .groupBy(id)
    .orderBy(desc(sendingAt))
    .limit(messagesMax);
}

/** Of those with a product that the desk's own catalog does not have either, or else of all. */
async function onlyOne(
  tx: Database,
  catalogId: string,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const all = candidates.flatMap(({ retailerIds }) => retailerIds);
  const found = await findProducts(tx, catalogId, all);
  const incomplete = candidates.filter(({ retailerIds }) => retailerIds.some((id) => !found.has(id)));
  return [incomplete, candidates].find(({ length }) => length === 1) ?? [];
}
