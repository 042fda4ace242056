import * as z from 'zod';
import type { SendingNumber } from '@/lib/accounts/sending-account';
import type { Entry, FieldReader } from './entry';
import { readMessagesField } from './fields/messages';
import { keepRaw } from './keep-raw';
import { type Change, parseDelivery } from './parse-delivery';

/** What each field of a change means. A field that is not here is kept as it came. */
const fields: Record<string, (change: Change, reader: FieldReader) => void> = {
  messages: readMessagesField,
};

/**
 * Reads what a stored delivery tells. Each entry stands alone: one that cannot be read is named in `failures`, its
 * neighbors are taken. `wabaIds` says which accounts it came from.
 */
export function readDelivery(
  delivery: { id: string; body: Uint8Array },
  numbers: ReadonlyMap<string, SendingNumber>,
  now: Date,
): { entries: Entry[]; failures: string[]; wabaIds: string[] } {
  const parsed = parseDelivery(delivery.body);
  if (!parsed.ok) return { entries: [], failures: [parsed.error.code], wabaIds: [] };
  const entries: Entry[] = [];
  const failures = parsed.value.misshapen.map((position) => `${position}: not readable`);
  const reader: FieldReader = {
    deliveryId: delivery.id,
    now,
    numbers,
    take: (position, read) => {
      try {
        entries.push(read());
      } catch (error) {
        if (!(error instanceof z.ZodError)) throw error;
        failures.push(`${position}: ${describe(error)}`);
      }
    },
  };
  for (const change of parsed.value.changes) {
    const readField = Object.hasOwn(fields, change.field) ? fields[change.field] : undefined;
    if (readField) readField(change, reader);
    else entries.push(keepRaw(change, reader));
  }
  return { entries, failures, wabaIds: parsed.value.changes.map(({ wabaId }) => wabaId) };
}

/** Without what the entry says: it holds phone numbers, and the delivery itself is kept anyway. */
function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
}
