import { seal, unseal } from '@/lib/platform/crypto/sealed-box';
import { processEnvironment } from '@/lib/platform/env/process-environment';

type AccountSecret = 'app_secret' | 'access_token' | 'verify_token';

/** Seals one of a WABA's secrets for its column. */
export function sealAccountSecret(wabaId: string, secret: AccountSecret, plain: string): string {
  return seal(plain, place(wabaId, secret), processEnvironment().encryptionKey);
}

/** Opens one of a WABA's secrets. @throws when it was sealed with another ENCRYPTION_KEY. */
export function openAccountSecret(wabaId: string, secret: AccountSecret, sealed: string): string {
  return unseal(sealed, place(wabaId, secret), processEnvironment().encryptionKey);
}

function place(wabaId: string, secret: AccountSecret): string {
  return `wabas|${wabaId}|${secret}`;
}
