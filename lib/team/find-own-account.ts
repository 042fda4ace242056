import { eq } from 'drizzle-orm';
import type { Context } from './context';
import type { Role } from './rights';
import { users } from './tables';

/** What a person sees of their own account. */
export type OwnAccount = { name: string; email: string | null; role: Role; hasPassword: boolean };

/** @returns the account of the person who asks, or null for the desk itself */
export async function findOwnAccount(ctx: Context): Promise<OwnAccount | null> {
  if (ctx.actor.kind !== 'user') return null;
  const [row] = await ctx.db.select().from(users).where(eq(users.id, ctx.actor.userId));
  if (!row) return null;
  const { name, email, role, passwordHash } = row;
  return { name, email, role, hasPassword: passwordHash !== null };
}
