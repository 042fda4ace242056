import * as z from 'zod';
import type { SendingAccount } from '@/lib/accounts/sending-account';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { callGraph, type GraphOutcome } from '@/lib/platform/graph/graph-client';
import { type GraphError, readGraphError } from '@/lib/platform/graph/graph-error';
import { fail, ok, type Result } from '@/lib/values/result';
import type { SyncProblem } from './sync-problem';

/** Two of them fit into the life of a walk's lease. */
const pageDeadlineMs = 12_000;

/** One page of a list: what it holds, the cursor of the next one, and how many there are on all pages where Meta says so. */
export type GraphList = { data: unknown[]; after: string | null; total: number | null };

/**
 * Why a page could not be read, and for how many milliseconds Meta asks to wait. `cursorLost`: it is the cursor that
 * Meta no longer takes, or that leads nowhere.
 */
export type ListProblem = { problem: SyncProblem; askedMs: number; cursorLost: boolean };

const pageSchema = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().min(1) }).optional(), next: z.string().optional() })
    .optional(),
  summary: z
    .object({ total_count: z.number().int().min(0).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/**
 * Reads one page of a list of the Graph API. The last page is the one without `next`; the next address is built from
 * the cursor, because `next` carries the token.
 *
 * @param query with `after`, the page behind that cursor
 */
export async function readGraphList(
  account: SendingAccount,
  path: string,
  query: Record<string, string>,
): Promise<Result<GraphList, ListProblem>> {
  const call = await callGraph({
    graphUrl: account.graphUrl,
    version: processEnvironment().graphApiVersion,
    accessToken: account.accessToken,
    method: 'GET',
    path,
    query,
    deadlineMs: pageDeadlineMs,
  });
  const page = call.outcome === 'answered' && call.status === 200 ? pageSchema.safeParse(call.json) : null;
  return page?.success ? readPage(page.data, query.after ?? null) : fail(problemOf(call, query));
}

function readPage(
  { data, paging, summary }: z.output<typeof pageSchema>,
  asked: string | null,
): Result<GraphList, ListProblem> {
  const isLast = paging?.next === undefined;
  const after = isLast ? null : (paging.cursors?.after ?? null);
  // A page that leads to itself, or nowhere, would be walked for ever.
  if (!isLast && (after === null || after === asked)) {
    return fail({ problem: { code: 'catalog_unreadable' }, askedMs: 0, cursorLost: true });
  }
  return ok({ data, after, total: summary?.total_count ?? null });
}

function problemOf(call: GraphOutcome, query: Record<string, string>): ListProblem {
  if (call.outcome !== 'answered') {
    return { problem: { code: 'catalog_unreachable' }, askedMs: 0, cursorLost: false };
  }
  const error = readGraphError(call.json);
  const askedMs = call.retryAfterMs;
  const words = error && { graphCode: error.code, message: error.message };
  if (call.status === 429 || (error && isRateAnswer(error))) {
    return { problem: { code: 'catalog_slowed', values: words }, askedMs, cursorLost: false };
  }
  if (!words) return { problem: { code: 'catalog_unreadable' }, askedMs, cursorLost: false };
  const cursorLost = words.graphCode === 100 && query.after !== undefined;
  return { problem: { code: 'catalog_refused', values: words }, askedMs, cursorLost };
}

/**
 * Limits of the app, the user, a custom one, and those of the business use cases, 80009 and 80014 being the catalog's
 * (Meta, "Rate limits, Graph API", September 2026).
 */
function isRateAnswer({ code }: GraphError): boolean {
  return [4, 17, 32, 613].includes(code) || (code >= 80_000 && code <= 80_014);
}
