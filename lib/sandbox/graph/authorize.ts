import { createHmac } from 'node:crypto';
import { account } from '@/lib/sandbox/account';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import type { Refusal } from './refusal';

/**
 * @returns Meta's refusal of a call without its token, or with another one (401, code 190), or with a proof that the
 *   token was not made with the app's secret (400, code 100; Meta, "Secure Graph API calls", 2026)
 */
export function authorize(sandbox: Sandbox, headers: Headers, query: URLSearchParams): Refusal | null {
  const header = headers.get('authorization');
  const given = header === null ? query.get('access_token') : /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (given === account.accessToken) return checkProof(sandbox, query.get('appsecret_proof'));
  const message = given
    ? 'Invalid OAuth access token - Cannot parse access token'
    : 'An access token is required to request this resource.';
  return { httpStatus: 401, code: 190, message, type: 'OAuthException', details: null, subcode: null };
}

function checkProof(sandbox: Sandbox, proof: string | null): Refusal | null {
  const secret = sandbox.webhook?.appSecret ?? account.appSecret;
  const right = createHmac('sha256', secret).update(account.accessToken).digest('hex');
  if (proof === null || proof === right) return null;
  const message = 'Invalid appsecret_proof provided in the API argument';
  return { httpStatus: 400, code: 100, message, type: 'GraphMethodException', details: null, subcode: null };
}
