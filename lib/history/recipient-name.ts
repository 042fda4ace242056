import { maskPhone } from '@/lib/contacts/mask-phone';

/** Whom a message went to, as lists show it. `masked` is the number, or the end of the user id, not to be called from. */
export type ShownRecipient = { contactId: string | null; name: string; masked: string };

/** @returns the recipient of a message row and the contact that belongs to it, if any. */
export function showRecipient(row: {
  contactId: string | null;
  contactName: string | null;
  recipientPhone: string | null;
  recipientBsuid: string | null;
}): ShownRecipient {
  const masked =
    row.recipientPhone === null ? maskBsuid(row.recipientBsuid ?? '') : maskPhone(row.recipientPhone);
  return { contactId: row.contactId, name: row.contactName ?? '', masked };
}

function maskBsuid(bsuid: string): string {
  return `${bsuid.slice(0, 3)} •• ${bsuid.slice(-2)}`;
}
