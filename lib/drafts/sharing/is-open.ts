import { and, gt, isNull, type SQL } from 'drizzle-orm';
import { isOfVisibleAccount } from '@/lib/accounts/live-accounts';
import { shareLinks } from '@/lib/drafts/tables';

/** The condition on `share_links` for those that lead somewhere at `now`. */
export function isOpen(now: Date): SQL | undefined {
  const { revokedAt, expiresAt, wabaId } = shareLinks;
  return and(isNull(revokedAt), gt(expiresAt, now), isOfVisibleAccount(wabaId));
}
