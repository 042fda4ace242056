import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { type Role, roles } from './rights';
import { users } from './tables';

/** The made-up people behind the sandbox's four doors. */
export const sandboxPeople: Record<Role, string> = {
  marketer: 'Léa Martin',
  agent: 'Tom Byrne',
  manager: 'Sofia Costa',
  administrator: 'Nuala Keane',
};

/** Makes sure the people of the sandbox's doors exist. Running it again changes nothing. */
export async function ensureSandboxPeople(db: Database, now: Date): Promise<void> {
  const people = roles.map((role) => ({
    id: v7(),
    name: sandboxPeople[role],
    role,
    origin: 'sandbox' as const,
    createdAt: now,
  }));
  await db.insert(users).values(people).onConflictDoNothing();
}
