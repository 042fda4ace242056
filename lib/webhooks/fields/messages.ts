import * as z from 'zod';
import { v5 } from 'uuid';
import { findOrCreateContact } from '@/lib/contacts/find-or-create-contact';
import { applyStatus } from '@/lib/delivery/apply-status';
import { keepEvent } from '@/lib/delivery/keep-event';
import type { Database } from '@/lib/platform/db/database';
import { recordInboundMessage } from '@/lib/threads/record-inbound-message';
import { type Change, metaSecondsMax } from '@/lib/webhooks/parse-delivery';
import type { FieldContext } from '@/lib/webhooks/field-context';

const optionalId = z
  .string()
  .min(1)
  .nullish()
  .catch(null)
  .transform((id) => id ?? null);
const metaTime = z.coerce
  .number()
  .int()
  .positive()
  .max(metaSecondsMax)
  .transform((seconds) => new Date(seconds * 1000));

const valueSchema = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: z.array(z.unknown()).catch([]),
  messages: z.array(z.unknown()).catch([]),
  statuses: z.array(z.unknown()).catch([]),
});

const statusSchema = z.object({
  id: z.string().min(1),
  status: z.string().min(1),
  timestamp: metaTime,
  recipient_id: optionalId,
  recipient_user_id: optionalId,
  biz_opaque_callback_data: optionalId,
});

const inboundSchema = z.object({
  id: z.string().min(1),
  from: optionalId,
  from_user_id: optionalId,
  group_id: optionalId,
  timestamp: metaTime,
  type: z.string().catch('unknown'),
});

const profileSchema = z.object({
  wa_id: optionalId,
  user_id: optionalId,
  profile: z
    .object({ name: z.string().catch('') })
    .optional()
    .catch(undefined),
});

/** Messages that say something about a person or a chat, and are not that person writing to us. */
const typesWithoutWindow = ['system', 'unsupported'];

/** Applies a change of the field `messages`: statuses of what we sent, and what customers wrote. */
export async function applyMessagesField(change: Change, context: FieldContext): Promise<void> {
  const value = valueSchema.safeParse(change.value);
  const number = value.success ? context.numbers.get(value.data.metadata.phone_number_id) : undefined;
  if (!value.success || !number || isNothingKnown(value.data)) {
    await context.isolate(change.position, (tx) => context.keepRaw(tx, change, change.position));
    return;
  }
  const from = { phoneNumberId: number.phoneNumberId, wabaId: number.wabaId };
  for (const [index, status] of value.data.statuses.entries()) {
    const position = `${change.position}.statuses.${index}`;
    await context.isolate(position, (tx) => applyOneStatus(tx, status, { ...from, position, context }));
  }
  for (const [index, message] of value.data.messages.entries()) {
    const position = `${change.position}.messages.${index}`;
    const contacts = value.data.contacts;
    await context.isolate(position, (tx) =>
      applyOneInbound(tx, message, { ...from, position, context, contacts }),
    );
  }
}

type Place = { phoneNumberId: string; wabaId: string; position: string; context: FieldContext };

/** Meta may say something else in this field, errors about an account among it: kept as it came. */
function isNothingKnown(value: z.infer<typeof valueSchema>): boolean {
  return value.statuses.length === 0 && value.messages.length === 0;
}

async function applyOneStatus(tx: Database, raw: unknown, place: Place): Promise<void> {
  const status = statusSchema.parse(raw);
  const { context, phoneNumberId, wabaId } = place;
  const found = await applyStatus(
    tx,
    {
      eventId: v5(place.position, context.deliveryId),
      deliveryId: context.deliveryId,
      phoneNumberId,
      wamid: status.id,
      type: status.status,
      callbackData: status.biz_opaque_callback_data,
      occurredAt: status.timestamp,
      event: raw,
    },
    context.now,
  );
  if (!found) context.orphans.push(status.id);
  else if (status.recipient_id !== null && status.recipient_user_id !== null) {
    const identity = { wabaId, waId: status.recipient_id, bsuid: status.recipient_user_id };
    await findOrCreateContact(tx, identity, context.now);
  }
}

async function applyOneInbound(
  tx: Database,
  raw: unknown,
  place: Place & { contacts: unknown[] },
): Promise<void> {
  const inbound = inboundSchema.parse(raw);
  const { context, phoneNumberId, wabaId } = place;
  if (inbound.from === null && inbound.from_user_id === null) {
    const id = v5(place.position, context.deliveryId);
    const known = {
      field: 'messages',
      type: inbound.type,
      wamid: inbound.id,
      messageId: null,
      occurredAt: inbound.timestamp,
    };
    await keepEvent(tx, { id, deliveryId: context.deliveryId, event: raw, ...known }, context.now);
    return;
  }
  const name = findName(place.contacts, inbound);
  await recordInboundMessage(
    tx,
    {
      wamid: inbound.id,
      identity: { wabaId, waId: inbound.from, bsuid: inbound.from_user_id, name },
      phoneNumberId,
      type: inbound.type,
      message: raw,
      opensWindow: inbound.group_id === null && !typesWithoutWindow.includes(inbound.type),
      writtenAt: inbound.timestamp,
    },
    context.now,
  );
}

function findName(contacts: unknown[], inbound: z.infer<typeof inboundSchema>): string | null {
  for (const contact of contacts) {
    const parsed = profileSchema.safeParse(contact);
    if (!parsed.success) continue;
    const { wa_id, user_id, profile } = parsed.data;
    const same =
      (wa_id !== null && wa_id === inbound.from) || (user_id !== null && user_id === inbound.from_user_id);
    if (same) return profile?.name ?? null;
  }
  return null;
}
