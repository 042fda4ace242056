import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** @returns an unguessable token of 256 bits for an address or a header. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** @returns what is stored in place of a token. A fast hash is enough: the token has 256 bits of its own. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function secretsEqual(left: string, right: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(left).digest(),
    createHash('sha256').update(right).digest(),
  );
}
