'use server';

import { action } from '@/lib/entrypoints/action';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { changeRole, changeRoleSchema } from '@/lib/team/change-role';
import { deactivatePerson, personSchema } from '@/lib/team/deactivate-person';
import { invitePerson, invitePersonSchema } from '@/lib/team/invite-person';
import { reactivatePerson } from '@/lib/team/reactivate-person';
import { invitationSchema, revokeInvitation } from '@/lib/team/revoke-invitation';
import { ok } from '@/lib/values/result';

/** Makes a link for somebody. It is in this answer and nowhere else. */
export const inviteAction = action(
  { right: 'team.manage', schema: invitePersonSchema },
  async (ctx, given) => {
    const invitation = await invitePerson(ctx, given);
    if (!invitation.ok) return invitation;
    const { token, expiresAt } = invitation.value;
    const link = `${processEnvironment().appUrl}/invitation?token=${token}`;
    return ok({ link, expiresAt: expiresAt.toISOString() });
  },
);

/** Takes a link back that nobody has used. */
export const revokeInvitationAction = action(
  { right: 'team.manage', schema: invitationSchema },
  revokeInvitation,
);

/** Gives somebody another role. */
export const changeRoleAction = action({ right: 'team.manage', schema: changeRoleSchema }, changeRole);

/** Keeps somebody out. */
export const deactivateAction = action({ right: 'team.manage', schema: personSchema }, deactivatePerson);

/** Lets somebody in again. */
export const reactivateAction = action({ right: 'team.manage', schema: personSchema }, reactivatePerson);
