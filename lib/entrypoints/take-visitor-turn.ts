import 'server-only';
import { headers } from 'next/headers';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { type NamedLimit, takeTurn } from '@/lib/platform/limits/take-turn';
import { clientAddress } from './client-address';

/**
 * Counts this request against a limit of its network address, for what is open to whoever is not signed in. Where no
 * address is certain everybody shares one.
 *
 * @returns whether it is within the limit
 */
export async function takeVisitorTurn(limit: NamedLimit): Promise<boolean> {
  const address = clientAddress(await headers(), processEnvironment().trustedProxies);
  return takeTurn(limit, address ?? 'everybody').allowed;
}
