import { processEnvironment } from '@/lib/platform/env/process-environment';
import { ownSandbox } from './own-sandbox';
import type { AccountOrigin } from './tables';

/** Meta's Graph API. Fixed here: nothing a person types decides where a token goes. */
export const metaGraphUrl = 'https://graph.facebook.com';

/** Where a process of the desk serves its sandbox, whatever its host and port. */
const servedSandbox = /\/sandbox\/graph$/;

/**
 * Where an account's calls go, without version and trailing slash. GRAPH_API_URL stands in for every account's address,
 * and this process's own sandbox for another process's.
 */
export function graphAddress(waba: { origin: AccountOrigin; graphUrl: string }): string {
  const own = waba.origin === 'sandbox' && servedSandbox.test(waba.graphUrl) ? ownSandbox() : null;
  return processEnvironment().graphApiUrl ?? own ?? waba.graphUrl;
}
