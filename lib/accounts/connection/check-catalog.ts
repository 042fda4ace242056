import type { MetaAccess } from './ask-meta';
import { listIds } from './list-ids';
import { stepFailure } from './step-failure';
import type { StepOutcome } from './step-outcome';

/** Whether the catalog is the one connected to the business account; Meta connects one at most. */
export async function checkCatalog(
  access: MetaAccess,
  { wabaId, catalogId }: { wabaId: string; catalogId: string | null },
): Promise<StepOutcome> {
  if (catalogId === null) return { step: 'catalog', state: 'warned', finding: 'catalog_left_out' };
  const catalogs = await listIds(access, `${wabaId}/product_catalogs`);
  if (!catalogs.ok) {
    // An edge without the permission for it is one that does not exist (code 100), as Meta words it.
    const means = { unknown: 'permission_missing', permission: 'catalog_management' } as const;
    return stepFailure('catalog', catalogs.error, means);
  }
  return catalogs.value.has(catalogId)
    ? { step: 'catalog', state: 'ok', finding: 'catalog_connected' }
    : { step: 'catalog', state: 'failed', finding: 'catalog_elsewhere' };
}
