import { eq, type SQL } from 'drizzle-orm';
import { shareLinks } from '@/lib/drafts/tables';
import type { Actor } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';

/** The condition on `share_links` for those a person may see and take back: their own, or all. */
export function isWithinReach({ role, userId }: Actor & { kind: 'user' }): SQL | undefined {
  return hasRight(role, 'shares.manage') ? undefined : eq(shareLinks.createdBy, userId);
}
