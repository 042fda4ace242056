import 'server-only';
import type { PhoneContact } from '@/lib/sandbox/phone/list-phone-contacts';
import { formatPhoneNumber } from '@/lib/values/phone-number';

/** A customer as the phone's page lists them. */
export type ShownContact = Pick<
  PhoneContact,
  'id' | 'name' | 'username' | 'locale' | 'appTooOld' | 'windowOpen' | 'unread'
> & {
  /** As people write it, null where the customer keeps it to themselves. */
  number: string | null;
  /** The phone's language under its own name. */
  language: string;
};

/** What the page needs of a contact, as plain JSON. */
export function shownContact({ phone, typingUntil: _, ...contact }: PhoneContact): ShownContact {
  return {
    ...contact,
    number: phone === null ? null : formatPhoneNumber(phone),
    language: languageName(contact.locale),
  };
}

function languageName(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
