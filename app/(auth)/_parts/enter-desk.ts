import { readSlowedError } from '@/lib/i18n/sign-in-error';
import { fail, ok, type Result } from '@/lib/values/result';

type EnterFailure = { code: 'refused' } | { code: 'slowed'; seconds: number };

/** Signs in through next-auth and opens the desk. Its client is loaded when it is needed, not with the page. */
export async function enterDesk(
  provider: 'password' | 'sandbox',
  credentials: Record<string, string>,
): Promise<Result<null, EnterFailure>> {
  const { signIn } = await import('next-auth/react');
  const answer = await signIn(provider, { ...credentials, redirect: false });
  if (!answer?.ok) {
    const seconds = readSlowedError(answer?.error);
    return seconds === null ? fail({ code: 'refused' }) : fail({ code: 'slowed', seconds });
  }
  window.location.assign('/');
  return ok(null);
}
