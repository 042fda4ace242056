import type { SendingAccount } from '@/lib/accounts/sending-account';
import { ok, type Result } from '@/lib/values/result';
import { basicItemFields, detailFields, type ProductItem, productItemSchema } from './product-item-schema';
import { type ListProblem, readGraphList } from './read-graph-list';

/**
 * One page of a catalog. `listed` counts what Meta listed, `items` is what of it could be read. `isBasic`: Meta refused
 * to say more than what a message needs.
 */
export type ProductPageRead = {
  listed: number;
  items: ProductItem[];
  after: string | null;
  total: number | null;
  isBasic: boolean;
};

/** @param question what to ask besides the fields; `isBasic` leaves out what Meta has refused before */
type Question = { query: Record<string, string>; isBasic: boolean };

/** Reads a page of products. Where Meta refuses a field it is asked once more, for what a message needs alone. */
export async function readProductPage(
  account: SendingAccount,
  catalogId: string,
  { query, isBasic }: Question,
): Promise<Result<ProductPageRead, ListProblem>> {
  const path = `${encodeURIComponent(catalogId)}/products`;
  const fields = isBasic ? basicItemFields : [...basicItemFields, ...detailFields];
  // How many there are is asked along with the first page, and is as little needed as the details.
  const withSummary = !isBasic && query.after === undefined;
  const list = await readGraphList(account, path, {
    ...query,
    fields: fields.join(','),
    ...(withSummary && { summary: 'true' }),
  });
  if (!list.ok) {
    const isRefused = isParameterRefused(list.error);
    return isRefused && !isBasic ? readProductPage(account, catalogId, { query, isBasic: true }) : list;
  }
  const { data, after, total } = list.value;
  const items = data.flatMap((item) => productItemSchema.safeParse(item).data ?? []);
  return ok({ listed: data.length, items, after, total, isBasic });
}

/** Code 100 says that a parameter is not taken; which one stands in its words alone (Meta, Graph API, September 2026). */
function isParameterRefused({ problem }: ListProblem): boolean {
  return problem.code === 'catalog_refused' && problem.values.graphCode === 100;
}
