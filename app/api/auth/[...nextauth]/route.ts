import NextAuth from 'next-auth';
import { authenticationOptions } from '@/lib/entrypoints/authentication';
import { readSlowedError } from '@/lib/i18n/sign-in-error';

type AuthParams = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own routes; it checks its CSRF token and the address of every redirect itself. */
async function handle(request: Request, context: AuthParams): Promise<Response> {
  if (!(await isReadable(request.clone()))) return new Response(null, { status: 400 });
  const answer: Response = await NextAuth(request as never, context as never, authenticationOptions());
  const seconds = answer.status === 401 ? await waitOf(answer.clone()) : null;
  if (seconds === null) return answer;
  const headers = new Headers(answer.headers);
  headers.set('retry-after', String(seconds));
  return new Response(answer.body, { status: 429, headers });
}

/** next-auth takes JSON it cannot read for a fault of its own. */
async function isReadable(request: Request): Promise<boolean> {
  if (request.method !== 'POST' || !request.headers.get('content-type')?.includes('json')) return true;
  return request.json().then(
    (body) => typeof body === 'object' && body !== null,
    () => false,
  );
}

/** next-auth answers every failed sign-in with 401 and an address that names the error. */
async function waitOf(answer: Response): Promise<number | null> {
  const body: unknown = await answer.json().catch(() => null);
  const url = (body as { url?: unknown } | null)?.url ?? answer.headers.get('location');
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  return readSlowedError(new URL(url).searchParams.get('error'));
}

export { handle as GET, handle as POST };
