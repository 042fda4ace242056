import type { Database } from '@/lib/platform/db/database';
import { listRules } from './read-mischief';

/** An expired token concerns every call, where it always is expired and for everybody. */
export async function isTokenExpired(db: Database): Promise<boolean> {
  return (await listRules(db)).some(
    ({ kind, recipient, remaining, probability }) =>
      kind === 'token_expired' && recipient === null && remaining === null && probability === null,
  );
}
