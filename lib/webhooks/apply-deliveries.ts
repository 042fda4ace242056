import { asc, inArray, isNull, sql } from 'drizzle-orm';
import { noteWebhooks } from '@/lib/accounts/note-webhooks';
import { listSendingNumbers, type SendingNumber } from '@/lib/accounts/sending-account';
import { joinOrphans } from '@/lib/delivery/join-orphans';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { isDatabaseAway } from './database-code';
import { readDelivery } from './read-delivery';
import { webhookDeliveries } from './tables';
import { writeApart, writeTogether } from './write-entries';

type StoredDelivery = { id: string; body: Uint8Array };
type Numbers = ReadonlyMap<string, SendingNumber>;

/** What is read and committed together, beyond the first: enough for many small ones, never a hundred large ones. */
const bytesMax = 4_000_000;

/**
 * Applies stored deliveries in the order they arrived, at most `limit` of them. They are committed together, because a
 * commit costs more than what most deliveries say; where one stands in the way, each is applied by itself.
 *
 * @returns how many were applied
 * @throws what kept one from being applied, after its neighbors were
 */
export async function applyDeliveries(db: Database, limit: number, now: () => Date): Promise<number> {
  const waiting = await readWaiting(db, limit);
  if (waiting.length === 0) return 0;
  const numbers = new Map((await listSendingNumbers(db)).map((number) => [number.phoneNumberId, number]));
  try {
    await applyTogether(db, waiting, numbers, now());
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    await applyEach(db, waiting, numbers, now);
  }
  return waiting.length;
}

/** Sizes first: a delivery may have three megabytes, and a hundred of them are not held in memory. */
async function readWaiting(db: Database, limit: number): Promise<StoredDelivery[]> {
  const { id, body, appliedAt } = webhookDeliveries;
  const sizes = await db
    .select({ id, bytes: sql<number>`octet_length(${body})` })
    .from(webhookDeliveries)
    .where(isNull(appliedAt))
    .orderBy(asc(id))
    .limit(limit);
  let bytes = 0;
  const ids: string[] = [];
  for (const size of sizes) {
    bytes += size.bytes;
    if (ids.length > 0 && bytes > bytesMax) break;
    ids.push(size.id);
  }
  if (ids.length === 0) return [];
  return await db.select({ id, body }).from(webhookDeliveries).where(inArray(id, ids)).orderBy(asc(id));
}

async function applyTogether(
  db: Database,
  deliveries: StoredDelivery[],
  numbers: Numbers,
  now: Date,
): Promise<void> {
  const read = deliveries.map((delivery) => ({ delivery, ...readDelivery(delivery, numbers, now) }));
  const orphans = await db.transaction(async (tx) => {
    const entries = read.flatMap((one) => one.entries);
    const written = await writeTogether(tx, entries, now);
    await noteWebhooks(tx, new Set(read.flatMap((one) => one.wabaIds)), now);
    const [whole, partial] = [read.filter(isWhole), read.filter((one) => !isWhole(one))];
    await markApplied(
      tx,
      whole.map(({ delivery }) => delivery.id),
      now,
      [],
    );
    for (const { delivery, failures } of partial) await markApplied(tx, [delivery.id], now, failures);
    await notifyOf(tx, written.changed);
    return written.orphans;
  });
  await joinOrphans(db, [...orphans]);
}

async function applyEach(
  db: Database,
  deliveries: StoredDelivery[],
  numbers: Numbers,
  now: () => Date,
): Promise<void> {
  const errors: unknown[] = [];
  for (const delivery of deliveries) {
    try {
      await applyAlone(db, delivery, numbers, now());
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

async function applyAlone(
  db: Database,
  delivery: StoredDelivery,
  numbers: Numbers,
  now: Date,
): Promise<void> {
  const { entries, failures, wabaIds } = readDelivery(delivery, numbers, now);
  const orphans = await db.transaction(async (tx) => {
    const written = await writeApart(tx, entries, now);
    await noteWebhooks(tx, new Set(wabaIds), now);
    await markApplied(tx, [delivery.id], now, [...failures, ...written.failures]);
    await notifyOf(tx, written.changed);
    return written.orphans;
  });
  await joinOrphans(db, [...orphans]);
}

function isWhole({ failures }: { failures: string[] }): boolean {
  return failures.length === 0;
}

/** No ids would say that every message has changed. */
async function notifyOf(tx: Database, changed: ReadonlySet<string>): Promise<void> {
  if (changed.size > 0) await notify(tx, 'messages', [...changed]);
}

async function markApplied(tx: Database, ids: string[], now: Date, failures: string[]): Promise<void> {
  if (ids.length === 0) return;
  const failure = failures.length === 0 ? null : failures.join('\n');
  await tx
    .update(webhookDeliveries)
    .set({ appliedAt: now, failure })
    .where(inArray(webhookDeliveries.id, ids));
}
