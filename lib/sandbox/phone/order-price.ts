import { minorDigits } from '@/lib/values/money';

const usualDigits = 2;

/** @returns a price as the webhook of an order has it: a number of major units (recorded, August 2026) */
export function toMajorUnits(minor: number, currency: string): number {
  return minor / 10 ** (minorDigits(currency) ?? usualDigits);
}

/** @returns the whole minor units that `toMajorUnits` was given */
export function toMinorUnits(major: number, currency: string): number {
  return Math.round(major * 10 ** (minorDigits(currency) ?? usualDigits));
}
