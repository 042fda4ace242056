import { minorDigits } from '@/lib/values/money';

/**
 * Reads an amount as people type it, with a point or a comma before its fraction: "12", "12.5", "12,50".
 *
 * @returns minor units of `currency`, null for nothing typed, `wrong` for what is no amount
 */
export function readAmount(typed: string, currency: string): number | null | 'wrong' {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const digits = minorDigits(currency) ?? 2;
  const [whole = '', fraction = ''] = text.split('.');
  const isAmount = /^\d{1,9}(\.\d*)?$/.test(text) && fraction.length <= digits;
  return isAmount ? Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0') : 'wrong';
}

/** Writes an amount so that `readAmount` reads it back. */
export function writeAmount(minor: number | null, currency: string): string {
  const digits = minorDigits(currency) ?? 2;
  if (minor === null) return '';
  const amount = (minor / 10 ** digits).toFixed(digits);
  return minor % 10 ** digits === 0 ? amount.replace(/\.0+$/, '') : amount;
}
