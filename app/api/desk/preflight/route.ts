import { limits } from '@/lib/entrypoints/limits';
import { route } from '@/lib/entrypoints/route';
import { getNumberFacts } from '@/lib/preflight/get-number-facts';
import { numberFactsQuerySchema } from '@/lib/preflight/preflight-schema';

/** What a verdict on a draft follows from. */
export const GET = route(
  { right: 'compose', schema: numberFactsQuerySchema, limit: limits.preflight },
  async (ctx, query) => {
    const facts = await getNumberFacts(ctx, query);
    if (facts.ok) return facts.value;
    const status = facts.error.code === 'forbidden' ? 403 : 404;
    return Response.json({ error: facts.error }, { status });
  },
);
