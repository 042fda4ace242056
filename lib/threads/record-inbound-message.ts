import { v7 } from 'uuid';
import { type ContactIdentity, findOrCreateContact } from '@/lib/contacts/find-or-create-contact';
import { recordInbound } from '@/lib/contacts/record-inbound';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { inboundMessages } from './tables';

/** What a customer wrote to a number of ours. `message` is Meta's own object. */
export type InboundMessage = {
  wamid: string;
  identity: ContactIdentity;
  phoneNumberId: string;
  type: string;
  message: unknown;
  /** Whether a person said it to us alone: only that opens the customer service window. */
  opensWindow: boolean;
  writtenAt: Date;
};

/** Records an inbound message once, whoever it is from, and opens their window. Safe to repeat and in any order. */
export async function recordInboundMessage(tx: Database, inbound: InboundMessage, now: Date): Promise<void> {
  const { identity, phoneNumberId, writtenAt, wamid, type, message } = inbound;
  const contact = inbound.opensWindow
    ? await recordInbound(tx, { identity, phoneNumberId, writtenAt }, now)
    : await findOrCreateContact(tx, identity, now);
  const inserted = await tx
    .insert(inboundMessages)
    .values({
      id: v7(),
      wamid,
      phoneNumberId,
      contactId: contact.id,
      type,
      message,
      receivedAt: writtenAt,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: inboundMessages.id });
  if (inserted.length === 0) return;
  await notify(
    tx,
    `thread:${contact.id}`,
    inserted.map((row) => row.id),
  );
  await notify(tx, 'contacts', [contact.id]);
}
