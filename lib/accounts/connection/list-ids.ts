import * as z from 'zod';
import { fail, ok, type Result } from '@/lib/values/result';
import { askMeta, type MetaAccess, type MetaRefusal } from './ask-meta';

const pageSchema = z.object({
  data: z.array(z.object({ id: z.string() })),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string() }).partial().optional() })
    .optional(),
});

/** Far more than a business account may have; what goes on longer is not a list. */
const pagesMax = 20;

/** The ids of everything on an edge of the Graph API, page after page. */
export async function listIds(access: MetaAccess, path: string): Promise<Result<Set<string>, MetaRefusal>> {
  const ids = new Set<string>();
  let after: string | undefined;
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const query = { fields: 'id', limit: '100', ...(after && { after }) };
    const answer = await askMeta(access, { path, query });
    if (!answer.ok) return answer;
    const page = pageSchema.safeParse(answer.value);
    if (!page.success) return fail({ reason: 'unknown_object' });
    for (const { id } of page.data.data) ids.add(id);
    after = page.data.paging?.next === undefined ? undefined : page.data.paging.cursors?.after;
    if (after === undefined) break;
  }
  return ok(ids);
}
