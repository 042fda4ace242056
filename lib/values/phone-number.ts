import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A phone number as it is sent and as it is shown. */
export type PhoneNumber = { e164: string; international: string };

/**
 * Reads a phone number as a person of `country` types it. Digits of other scripts, spaces and punctuation are understood;
 * a leading + or 00 says its own country.
 *
 * @param country ISO 3166-1 alpha-2
 * @returns null when it is no valid number there
 */
export function readPhoneNumber(input: string, country: string): PhoneNumber | null {
  if (!isSupportedCountry(country)) return null;
  const text = input.normalize('NFKC').replace(/^\s*00/, '+');
  const number = parsePhoneNumberFromString(text, {
    defaultCountry: country satisfies CountryCode,
    extract: false,
  });
  if (!number?.isValid()) return null;
  return { e164: number.number, international: number.formatInternational() };
}

/** @returns an E.164 number as people read it, e.g. +33 6 12 34 56 78; what is no number stays as it is. */
export function formatPhoneNumber(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
