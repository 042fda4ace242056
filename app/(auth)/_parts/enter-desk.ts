/**
 * Signs in through next-auth and opens the desk. Its client is loaded when it is needed, not with the page.
 *
 * @returns false when next-auth refused
 */
export async function enterDesk(
  provider: 'password' | 'sandbox',
  credentials: Record<string, string>,
): Promise<boolean> {
  const { signIn } = await import('next-auth/react');
  const answer = await signIn(provider, { ...credentials, redirect: false });
  if (!answer?.ok) return false;
  window.location.assign('/');
  return true;
}
