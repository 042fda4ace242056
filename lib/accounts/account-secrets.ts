import { seal, unseal } from '@/lib/platform/crypto/sealed-box';
import { processEnvironment } from '@/lib/platform/env/process-environment';

type AccountSecret = 'app_secret' | 'access_token' | 'verify_token';

/** Opens one of a WABA's secrets. @throws when it was sealed with another ENCRYPTION_KEY, or the account has ended. */
export function openAccountSecret(wabaId: string, secret: AccountSecret, sealed: string | null): string {
  if (sealed === null) throw new Error(`The account ${wabaId} has ended: it has no ${secret}.`);
  return unseal(sealed, place(wabaId, secret), processEnvironment().encryptionKey);
}

/** The three secrets of a WABA, sealed, as its row holds them. */
export function sealAccountSecrets(
  wabaId: string,
  plain: { appSecret: string; accessToken: string; verifyToken: string },
): { appSecretSealed: string; accessTokenSealed: string; verifyTokenSealed: string } {
  return {
    appSecretSealed: sealAccountSecret(wabaId, 'app_secret', plain.appSecret),
    accessTokenSealed: sealAccountSecret(wabaId, 'access_token', plain.accessToken),
    verifyTokenSealed: sealAccountSecret(wabaId, 'verify_token', plain.verifyToken),
  };
}

function sealAccountSecret(wabaId: string, secret: AccountSecret, plain: string): string {
  return seal(plain, place(wabaId, secret), processEnvironment().encryptionKey);
}

function place(wabaId: string, secret: AccountSecret): string {
  return `wabas|${wabaId}|${secret}`;
}
