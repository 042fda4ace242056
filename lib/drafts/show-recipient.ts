import { resolveRecipient } from '@/lib/contacts/resolve-recipient';
import type { ListedContact } from '@/lib/contacts/list-contacts';
import type { Recipient } from '@/lib/contacts/recipient';
import type { CustomerServiceWindow } from '@/lib/contacts/customer-service-window';
import { findSendingAccount } from '@/lib/accounts/sending-account';
import type { Context } from '@/lib/team/context';
import { formatPhoneNumber, readPhoneNumber } from '@/lib/values/phone-number';
import { fail, ok, type Result } from '@/lib/values/result';
import type { DraftRecipient, ShownRecipient } from './schema';

export type RecipientError = { code: 'not_a_number' } | { code: 'unknown_contact' };

/** A draft's recipient as a message names it: an unread number becomes E.164, or an error says it is none. */
export function readRecipient(recipient: DraftRecipient): Result<Recipient, RecipientError> {
  if (recipient.type === 'contact') return ok({ contactId: recipient.contactId });
  const number = readPhoneNumber(recipient.input, recipient.country);
  return number ? ok({ phone: number.e164 }) : fail({ code: 'not_a_number' });
}

/** Who a draft's recipient is, as the number that sends knows them now, with the time their window leaves. */
export async function showRecipient(
  ctx: Context,
  phoneNumberId: string,
  recipient: DraftRecipient,
): Promise<Result<ShownRecipient, RecipientError>> {
  const read = readRecipient(recipient);
  if (!read.ok) return read;
  const account = await findSendingAccount(ctx.db, phoneNumberId);
  if (!account) return fail({ code: 'unknown_contact' });
  const resolved = await resolveRecipient(ctx.db, read.value, account, ctx.now());
  if (!resolved.ok) return fail({ code: 'unknown_contact' });
  const { contactId } = resolved.value;
  return ok(shown(contactId === null ? recipient : { type: 'contact', contactId }, resolved.value));
}

/** A contact of the list as the recipient it would be. */
export function showContact(contact: ListedContact): ShownRecipient {
  return shown({ type: 'contact', contactId: contact.id }, contact);
}

type Person = { name: string; phone: string | null; bsuid: string | null; window: CustomerServiceWindow };

function shown(recipient: DraftRecipient, { name, phone, bsuid, window }: Person): ShownRecipient {
  const number = phone === null ? (bsuid ?? '') : formatPhoneNumber(phone);
  const address = phone === null ? { recipient: bsuid ?? '' } : { to: phone };
  return { recipient, name: name || number, number, address, window };
}
