import type { Database } from '@/lib/platform/db/database';
import type { Role } from './rights';

/** Who does something: a signed-in person, or the desk itself. */
export type Actor =
  | { kind: 'user'; userId: string; role: Role; name: string; sessionId: string }
  | { kind: 'system'; name: string };

/** What every verb is given, built once per entry point. */
export type Context = { actor: Actor; db: Database; now: () => Date };
