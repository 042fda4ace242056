import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Seals a secret for storage: AES-256-GCM under a random 96-bit nonce.
 *
 * @param plain the secret
 * @param place where it is kept, e.g. `wabas|<id>|access_token`; a sealed value moved elsewhere does not open
 * @param keyHex 32 bytes in hexadecimal
 * @returns `v1.<key id>.<nonce>.<ciphertext>.<tag>`
 */
export function seal(plain: string, place: string, keyHex: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(keyHex, 'hex'), nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return ['v1', keyId(keyHex), encode(nonce), encode(sealed), encode(cipher.getAuthTag())].join('.');
}

/**
 * Opens what `seal` made.
 *
 * @throws when the value was altered, moved to another place, or sealed with another key
 */
export function unseal(value: string, place: string, keyHex: string): string {
  const [version, id, nonce, sealed, tag] = value.split('.');
  if (version !== 'v1' || !nonce || sealed === undefined || !tag) throw new Error('Not a sealed value.');
  if (id !== keyId(keyHex)) throw new Error('Sealed with another ENCRYPTION_KEY.');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(keyHex, 'hex'), decode(nonce), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(decode(tag));
  return Buffer.concat([decipher.update(decode(sealed)), decipher.final()]).toString('utf8');
}

function keyId(keyHex: string): string {
  return createHash('sha256').update(Buffer.from(keyHex, 'hex')).digest('hex').slice(0, 8);
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64url');
}

function decode(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
