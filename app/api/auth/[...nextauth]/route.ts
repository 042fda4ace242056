import NextAuth from 'next-auth';
import { authenticationOptions } from '@/lib/entrypoints/authentication';

type AuthParams = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own routes; it checks its CSRF token and the address of every redirect itself. */
async function handle(request: Request, context: AuthParams): Promise<Response> {
  return NextAuth(request as never, context as never, authenticationOptions());
}

export { handle as GET, handle as POST };
