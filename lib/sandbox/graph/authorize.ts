import { account } from '@/lib/sandbox/account';
import type { Refusal } from './refusal';

/** @returns Meta's refusal of a call without its token, or with another one (401, code 190). */
export function authorize(headers: Headers, query: URLSearchParams): Refusal | null {
  const header = headers.get('authorization');
  const given = header === null ? query.get('access_token') : /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (given === account.accessToken) return null;
  const message = given
    ? 'Invalid OAuth access token - Cannot parse access token'
    : 'An access token is required to request this resource.';
  return { httpStatus: 401, code: 190, message, type: 'OAuthException', details: null, subcode: null };
}
