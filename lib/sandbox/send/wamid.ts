import { randomBytes } from 'node:crypto';

/**
 * Makes the id of a message, in the form of Meta's: base64 of bytes that hold the customer's digits, the direction and a
 * random tail. Where the number is not known, the newer form that cannot be decoded.
 *
 * @param waId digits of the customer's number
 */
export function makeWamid(waId: string | null, direction: 'business' | 'customer'): string {
  if (waId === null) return `wamid.${randomBytes(40).toString('base64url').slice(0, 53)}`;
  const bytes = direction === 'business' ? 9 : 10;
  const tail = randomBytes(bytes).toString('hex').toUpperCase();
  return writeWamid(waId, direction === 'business' ? '\x11' : '\x12', tail);
}

/**
 * The id that a question about a product answers: of no message, it decodes to `product_inquiry` (recorded, 2026).
 *
 * @param waId digits of the customer's number; null leaves it out
 */
export function makeInquiryWamid(waId: string | null): string {
  return writeWamid(waId ?? '', '\x11', 'product_inquiry');
}

function writeWamid(waId: string, kind: string, tail: string): string {
  const text = `\x1c\x18${lengthByte(waId)}${waId}\x15\x02\x00${kind}\x18${lengthByte(tail)}${tail}\x00`;
  return `wamid.${Buffer.from(text, 'latin1').toString('base64')}`;
}

function lengthByte(text: string): string {
  return String.fromCharCode(text.length);
}
