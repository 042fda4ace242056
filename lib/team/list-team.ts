import { and, asc, eq, isNull, max, ne, or } from 'drizzle-orm';
import { ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import type { Role } from './rights';
import { invitations, sessions, users } from './tables';
import { teamActor } from './team-actor';

/** Somebody of the team. `isDoor` is one of the sandbox's made-up people, whom nobody changes. */
export type TeamPerson = {
  userId: string;
  name: string;
  email: string | null;
  role: Role;
  active: boolean;
  isMe: boolean;
  isDoor: boolean;
  /** ISO time of the last request, null for somebody who never came. */
  lastSeenAt: string | null;
};

/** A link nobody has used. */
export type TeamInvitation = {
  invitationId: string;
  name: string;
  email: string;
  role: Role;
  /** ISO time. */
  expiresAt: string;
  expired: boolean;
};

/** Everybody the administrator may see: the whole team, or the sandbox's people for one of them. By name. */
export async function listTeam(
  ctx: Context,
): Promise<Result<{ people: TeamPerson[]; invitations: TeamInvitation[] }, { code: 'forbidden' }>> {
  const actor = await teamActor(ctx);
  if (!actor.ok) return actor;
  const { origin, userId } = actor.value;
  const [people, links] = await Promise.all([readPeople(ctx, origin), readInvitations(ctx, origin)]);
  return ok({
    people: people.map(({ disabledAt, lastSeenAt, origin: from, ...person }) => ({
      ...person,
      active: disabledAt === null,
      isMe: person.userId === userId,
      isDoor: from === 'sandbox' && person.email === null,
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
    })),
    invitations: links.map(({ expiresAt, ...link }) => ({
      ...link,
      expiresAt: expiresAt.toISOString(),
      expired: expiresAt <= ctx.now(),
    })),
  });
}

type Origin = 'sandbox' | 'desk';

/** People of a sandbox that was ended are not shown: nobody can do anything with them any more. */
function readPeople(ctx: Context, origin: Origin) {
  return ctx.db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      origin: users.origin,
      disabledAt: users.disabledAt,
      lastSeenAt: max(sessions.lastSeenAt),
    })
    .from(users)
    .leftJoin(sessions, eq(sessions.userId, users.id))
    .where(
      origin === 'sandbox'
        ? eq(users.origin, 'sandbox')
        : or(ne(users.origin, 'sandbox'), isNull(users.disabledAt)),
    )
    .groupBy(users.id)
    .orderBy(asc(users.name), asc(users.id));
}

function readInvitations(ctx: Context, origin: Origin) {
  return ctx.db
    .select({
      invitationId: invitations.id,
      name: invitations.name,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        origin === 'sandbox' ? eq(invitations.origin, 'sandbox') : undefined,
      ),
    )
    .orderBy(asc(invitations.name), asc(invitations.id));
}
