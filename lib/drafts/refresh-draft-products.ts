import { findSendingAccount } from '@/lib/accounts/sending-account';
import { refreshProducts } from '@/lib/catalog/refresh-products';
import { readDraft } from '@/lib/messages/read-draft';
import { takeTurn } from '@/lib/platform/limits/take-turn';
import { logger } from '@/lib/platform/log/logger';
import type { Context } from '@/lib/team/context';
import type { DraftRow } from './find-draft';

/** Whoever opens a draft again within the minute sees what was just read. */
const oncePerMinute = { name: 'refresh-draft', perMinute: 1, burst: 1 };

/**
 * Reads the products of a draft from Meta anew, so that whoever opens it composes with what is true now. Nobody waits
 * for it: browsers hear when it is done, and when it cannot be done the catalog stays as its last walk left it.
 */
export async function refreshDraftProducts(
  { db, now }: Pick<Context, 'db' | 'now'>,
  draft: Pick<DraftRow, 'id' | 'kind' | 'fields' | 'phoneNumberId'>,
): Promise<void> {
  const retailerIds = productsOf(draft);
  if (retailerIds.length === 0 || !takeTurn(oncePerMinute, draft.id).allowed) return;
  try {
    const account = await findSendingAccount(db, draft.phoneNumberId);
    const refreshed = account && (await refreshProducts(db, account, retailerIds, now()));
    if (refreshed?.ok === false)
      logger.warn({ code: refreshed.error.code }, 'the products of a draft were not read anew');
  } catch (error) {
    logger.error({ err: error }, 'the products of a draft were not read anew');
  }
}

function productsOf({ kind, fields }: Pick<DraftRow, 'kind' | 'fields'>): string[] {
  const read = readDraft(kind, fields);
  const references = read ? read.definition.productReferences(read.draft) : [];
  return references.map(({ retailerId }) => retailerId).filter((retailerId) => retailerId !== '');
}
