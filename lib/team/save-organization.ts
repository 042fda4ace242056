import { recordAudit } from '@/lib/audit/record-audit';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { type Organization, readOrganization } from './organization';
import { type OrganizationInput, organizationSchema } from './organization-schema';
import { hasRight } from './rights';
import { organization } from './tables';

export type SaveOrganizationError =
  | { code: 'forbidden' }
  | { code: 'invalid_field'; field: 'name' | 'timeZone' };

/** Says whom the desk belongs to and which zone its days follow. Saving what is already so changes and records nothing. */
export async function saveOrganization(
  ctx: Context,
  given: OrganizationInput,
): Promise<Result<Organization, SaveOrganizationError>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'organization.manage'))
    return fail({ code: 'forbidden' });
  const parsed = organizationSchema.safeParse(given);
  if (!parsed.success) {
    const named = parsed.error.issues.some(({ path: [field] }) => field === 'name');
    return fail({ code: 'invalid_field', field: named ? 'name' : 'timeZone' });
  }
  const said = parsed.data;
  return ctx.db.transaction(async (tx) => {
    const before = await readOrganization(tx);
    if (before.name === said.name && before.timeZone === said.timeZone) return ok(said);
    const row = { ...said, updatedAt: ctx.now() };
    await tx.insert(organization).values(row).onConflictDoUpdate({ target: organization.onlyRow, set: row });
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: 'organization.changed',
        subjectType: 'organization',
        subjectId: 'organization',
        details: { before, after: said },
      },
    );
    return ok(said);
  });
}
