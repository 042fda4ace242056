import parsePhoneNumber from 'libphonenumber-js/min';

/**
 * A phone number that can be recognised but not called: country code, first digit, last two.
 *
 * @param phone E.164, or a wa_id
 */
export function maskPhone(phone: string): string {
  const e164 = phone.startsWith('+') ? phone : `+${phone}`;
  const country = parsePhoneNumber(e164)?.countryCallingCode ?? e164.slice(1, 3);
  const national = e164.slice(1 + country.length);
  return `+${country} ${national.slice(0, 1)} •• ${national.slice(-2)}`;
}
