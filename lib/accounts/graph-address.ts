import { processEnvironment } from '@/lib/platform/env/process-environment';

/** Meta's Graph API. Fixed here: nothing a person types decides where a token goes. */
export const metaGraphUrl = 'https://graph.facebook.com';

/** Where an account's calls go, without version and trailing slash. GRAPH_API_URL stands in for every account's address. */
export function graphAddress(graphUrl: string): string {
  return processEnvironment().graphApiUrl ?? graphUrl;
}
