import { DrizzleQueryError } from 'drizzle-orm';
import { v5 } from 'uuid';
import * as z from 'zod';
import type { SendingNumber } from '@/lib/accounts/sending-account';
import { keepEvent } from '@/lib/delivery/keep-event';
import type { Database } from '@/lib/platform/db/database';
import type { FieldContext } from './field-context';
import { applyMessagesField } from './fields/messages';
import { type Change, parseDelivery } from './parse-delivery';

/** What each field of a change means. A field that is not here is kept as it came. */
const fields: Record<string, (change: Change, context: FieldContext) => Promise<void>> = {
  messages: applyMessagesField,
};

/**
 * Applies one stored delivery inside the caller's transaction. Each entry stands alone: one that is malformed is named
 * in `failures`, its neighbors are applied. `wabaIds` says which accounts it came from.
 */
export async function applyDelivery(
  tx: Database,
  delivery: { id: string; body: Uint8Array },
  numbers: ReadonlyMap<string, SendingNumber>,
  now: Date,
): Promise<{ failures: string[]; orphans: string[]; wabaIds: Set<string> }> {
  const parsed = parseDelivery(delivery.body);
  if (!parsed.ok) return { failures: [parsed.error.code], orphans: [], wabaIds: new Set() };
  const failures = parsed.value.misshapen.map((position) => `${position}: not a change`);
  const context: FieldContext = {
    deliveryId: delivery.id,
    now,
    numbers,
    orphans: [],
    isolate: (position, work) => isolate(tx, work, (reason) => failures.push(`${position}: ${reason}`)),
    keepRaw: (savepoint, change, position) => keepRaw(savepoint, change, v5(position, delivery.id), context),
  };
  for (const change of parsed.value.changes) {
    const applyField = fields[change.field] ?? keepUnknownField;
    await applyField(change, context);
  }
  const wabaIds = new Set(parsed.value.changes.map((change) => change.wabaId));
  return { failures, orphans: context.orphans, wabaIds };
}

async function keepUnknownField(change: Change, context: FieldContext): Promise<void> {
  await context.isolate(change.position, (tx) => context.keepRaw(tx, change, change.position));
}

async function keepRaw(tx: Database, change: Change, id: string, context: FieldContext): Promise<void> {
  const named = z.object({ event: z.string() }).safeParse(change.value);
  const occurredAt = change.entryTime === null ? context.now : new Date(change.entryTime * 1000);
  const type = named.success ? named.data.event : 'unknown';
  const unlinked = { wamid: null, messageId: null, event: change.value ?? {}, occurredAt };
  await keepEvent(
    tx,
    { id, deliveryId: context.deliveryId, field: change.field, type, ...unlinked },
    context.now,
  );
}

/** Runs `work` in a savepoint. What may go better next time ends the whole delivery, which then is applied again. */
async function isolate(
  tx: Database,
  work: (savepoint: Database) => Promise<void>,
  noteFailure: (reason: string) => void,
): Promise<void> {
  try {
    await tx.transaction(work);
  } catch (error) {
    if (isTransient(error)) throw error;
    noteFailure(describe(error));
  }
}

/** PostgreSQL's classes 08 (connection), 40 (deadlock), 53, 55 and 57 (resources, locks, shutdown). */
function isTransient(error: unknown): boolean {
  return /^(08|40|53|55|57)/.test(databaseCode(error) ?? '');
}

function databaseCode(error: unknown): string | null {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : null;
  return typeof code === 'string' ? code : null;
}

/** Without what the entry says: it holds phone numbers, and the delivery itself is kept anyway. */
function describe(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
  return databaseCode(error) ?? (error instanceof Error ? error.name : 'failed');
}
