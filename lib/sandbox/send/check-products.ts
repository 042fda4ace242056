import { inArray } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { account } from '@/lib/sandbox/account';
import { isSendable } from '@/lib/sandbox/catalog/is-sendable';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import type { ProductDemand } from '@/lib/sandbox/rules/kind-rules';
import type { SandboxSettings } from '@/lib/sandbox/settings';
import { products } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';

const hiddenCatalog =
  'Check if a catalog is linked to the WhatsApp Business Account and the catalog is enabled in the WhatsApp Commerce Settings';

/**
 * Holds the products a message names against the catalog of the account. The two texts are recorded ones, of 2026.
 *
 * @returns the ids that are left out of the message, or Meta's refusal
 */
export async function checkProducts(
  db: Database,
  demand: ProductDemand,
  settings: SandboxSettings,
  now: Date,
): Promise<Result<string[], Refusal>> {
  if (!settings.catalogVisible) return fail(refuse(131009, hiddenCatalog));
  const missing = await findMissing(db, demand, now);
  const isMissing = (retailerId: string) => missing.includes(retailerId);
  const noneListed = demand.listed.length > 0 && demand.listed.every(isMissing);
  if (noneListed || demand.required.some(isMissing)) {
    return fail(refuse(131009, 'Products not found in FB Catalog'));
  }
  return ok(missing);
}

async function findMissing(db: Database, demand: ProductDemand, now: Date): Promise<string[]> {
  const wanted = [...new Set([...demand.required, ...demand.listed])];
  if (demand.catalogId !== null && demand.catalogId !== account.catalogId) return wanted;
  const rows = await db.select().from(products).where(inArray(products.retailerId, wanted));
  const sendable = new Set(rows.filter((row) => isSendable(row, now)).map((row) => row.retailerId));
  return wanted.filter((retailerId) => !sendable.has(retailerId));
}
