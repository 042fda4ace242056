/** What kind of trouble holds a number: it decides what an administrator has to do. */
export type HoldCause =
  | 'token'
  | 'permission'
  | 'unknown_number'
  | 'restricted'
  | 'name'
  | 'payment'
  | 'registration'
  | 'quality'
  | 'other';

const causes: Readonly<Record<number, HoldCause>> = {
  0: 'token',
  190: 'token',
  3: 'permission',
  10: 'permission',
  131005: 'permission',
  33: 'unknown_number',
  // Only with subcode 33 does it hold a number.
  100: 'unknown_number',
  368: 'restricted',
  131031: 'restricted',
  131037: 'name',
  131042: 'payment',
  131045: 'registration',
  131048: 'quality',
};

/** @returns the cause behind Meta's code (Meta, "WhatsApp Business Platform error codes", September 2026). */
export function holdCause(code: number | null): HoldCause {
  if (code === null) return 'other';
  if (code >= 200 && code <= 299) return 'permission';
  if (code >= 133_000 && code <= 133_999) return 'registration';
  return causes[code] ?? 'other';
}
