import { v5 } from 'uuid';
import * as z from 'zod';
import { keepEvents } from '@/lib/delivery/keep-events';
import { recordInboundMessage } from '@/lib/threads/record-inbound-message';
import type { Entry, FieldReader } from '@/lib/webhooks/entry';
import { keepRaw } from '@/lib/webhooks/keep-raw';
import { type Change, metaSecondsMax } from '@/lib/webhooks/parse-delivery';
import { readProductErrors } from './product-errors';

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
  errors: z.array(z.unknown()).catch([]),
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

/** Reads a change of the field `messages`: statuses of what we sent, and what customers wrote. */
export function readMessagesField(change: Change, reader: FieldReader): void {
  const parsed = valueSchema.safeParse(change.value);
  const number = parsed.success ? reader.numbers.get(parsed.data.metadata.phone_number_id) : undefined;
  if (parsed.success && number) readProductErrors(parsed.data.errors, { change, reader, number });
  if (!parsed.success || !number || isNothingKnown(parsed.data)) {
    reader.take(change.position, () => keepRaw(change, reader));
    return;
  }
  const { statuses, messages, contacts } = parsed.data;
  const { phoneNumberId, wabaId } = number;
  for (const [index, status] of statuses.entries()) {
    const position = `${change.position}.statuses.${index}`;
    reader.take(position, () => readStatus(status, { reader, position, phoneNumberId, wabaId }));
  }
  for (const [index, message] of messages.entries()) {
    const position = `${change.position}.messages.${index}`;
    reader.take(position, () => readInbound(message, contacts, { reader, position, phoneNumberId, wabaId }));
  }
}

type Place = { reader: FieldReader; position: string; phoneNumberId: string; wabaId: string };

/** Meta may say something else in this field, errors about an account among it: kept as it came. */
function isNothingKnown(value: z.infer<typeof valueSchema>): boolean {
  return value.statuses.length === 0 && value.messages.length === 0;
}

function readStatus(raw: unknown, place: Place): Entry {
  const status = statusSchema.parse(raw);
  const { reader, position, phoneNumberId, wabaId } = place;
  return {
    position,
    status: {
      eventId: v5(position, reader.deliveryId),
      deliveryId: reader.deliveryId,
      wabaId,
      phoneNumberId,
      wamid: status.id,
      type: status.status,
      callbackData: status.biz_opaque_callback_data,
      recipient: { waId: status.recipient_id, bsuid: status.recipient_user_id },
      occurredAt: status.timestamp,
      event: raw,
    },
  };
}

function readInbound(raw: unknown, contacts: unknown[], place: Place): Entry {
  const inbound = inboundSchema.parse(raw);
  const { reader, position, phoneNumberId, wabaId } = place;
  if (inbound.from === null && inbound.from_user_id === null)
    return keepNameless(raw, inbound, { reader, position });
  const message = {
    wamid: inbound.id,
    identity: {
      wabaId,
      waId: inbound.from,
      bsuid: inbound.from_user_id,
      name: findName(contacts, inbound),
    },
    phoneNumberId,
    type: inbound.type,
    message: raw,
    opensWindow: inbound.group_id === null && !typesWithoutWindow.includes(inbound.type),
    writtenAt: inbound.timestamp,
  };
  return { position, write: (tx) => recordInboundMessage(tx, message, reader.now) };
}

/** From nobody we could answer: kept as it came. */
function keepNameless(
  raw: unknown,
  inbound: z.infer<typeof inboundSchema>,
  { reader, position }: Pick<Place, 'reader' | 'position'>,
): Entry {
  const event = {
    id: v5(position, reader.deliveryId),
    deliveryId: reader.deliveryId,
    field: 'messages',
    type: inbound.type,
    wamid: inbound.id,
    messageId: null,
    event: raw,
    occurredAt: inbound.timestamp,
  };
  return { position, write: (tx) => keepEvents(tx, [event], reader.now) };
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
