import * as z from 'zod';
import type { SendingAccount } from '@/lib/accounts/sending-account';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { callGraph } from '@/lib/platform/graph/graph-client';
import { readGraphError } from '@/lib/platform/graph/graph-error';
import { fail, ok, type Result } from '@/lib/values/result';
import { type ProductItem, productItemFields, productItemSchema } from './product-item-schema';
import type { SyncProblem } from './sync-problem';

const pageSize = 100;
const pageDeadlineMs = 15_000;

/** One page of a catalog. `listed` counts what Meta listed, `items` is what of it could be read. */
export type ProductPageRead = { listed: number; items: ProductItem[]; after: string | null };

const pageSchema = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().min(1) }).optional(), next: z.string().optional() })
    .optional(),
});

/**
 * Reads the page behind the cursor `after`, the first when null. The last page is the one without `next`; the next
 * address is built from the cursor, because `next` carries the token.
 */
export async function readProductPage(
  account: SendingAccount,
  catalogId: string,
  after: string | null,
): Promise<Result<ProductPageRead, SyncProblem>> {
  const call = await callGraph({
    graphUrl: account.graphUrl,
    version: processEnvironment().graphApiVersion,
    accessToken: account.accessToken,
    method: 'GET',
    path: `${encodeURIComponent(catalogId)}/products`,
    query: { fields: productItemFields, limit: String(pageSize), ...(after === null ? {} : { after }) },
    deadlineMs: pageDeadlineMs,
  });
  if (call.outcome !== 'answered') return fail({ code: 'catalog_unreachable' });
  const page = pageSchema.safeParse(call.json);
  if (call.status === 200 && page.success) return readPage(page.data, after);
  const error = readGraphError(call.json);
  if (!error) return fail({ code: 'catalog_unreadable' });
  return fail({ code: 'catalog_refused', values: { graphCode: error.code, message: error.message } });
}

function readPage(
  { data, paging }: z.output<typeof pageSchema>,
  asked: string | null,
): Result<ProductPageRead, SyncProblem> {
  const isLast = paging?.next === undefined;
  const after = isLast ? null : (paging.cursors?.after ?? null);
  // A page that leads to itself, or nowhere, would be walked for ever.
  if (!isLast && (after === null || after === asked)) return fail({ code: 'catalog_unreadable' });
  const items = data.flatMap((item) => productItemSchema.safeParse(item).data ?? []);
  return ok({ listed: data.length, items, after });
}
