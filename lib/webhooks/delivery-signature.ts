import { createHmac, timingSafeEqual } from 'node:crypto';

const signaturePattern = /^sha256=([0-9a-f]{64})$/i;

/** Whether `signature` could be one at all: who brings none is turned away before anything of theirs is read. */
export function isSignatureShaped(signature: string | null): signature is string {
  return signature !== null && signaturePattern.test(signature);
}

/**
 * Whether `signature` is the HMAC-SHA256 of the raw bytes under one of `secrets`, compared in a time that tells nothing
 * (Meta, "Webhooks overview", September 2026).
 */
export function isSignedWith(
  body: Uint8Array,
  signature: string | null,
  secrets: readonly string[],
): boolean {
  const hex = signature === null ? undefined : signaturePattern.exec(signature)?.[1];
  if (hex === undefined) return false;
  const given = Buffer.from(hex, 'hex');
  let signed = false;
  for (const secret of secrets) {
    const expected = createHmac('sha256', secret).update(body).digest();
    signed = timingSafeEqual(expected, given) || signed;
  }
  return signed;
}
