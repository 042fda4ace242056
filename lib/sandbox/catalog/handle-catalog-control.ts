import * as z from 'zod';
import { authorize } from '@/lib/sandbox/graph/authorize';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { changeSettings, readSettings } from '@/lib/sandbox/settings';

const slowestMs = 60_000;
const longestReviewMs = 24 * 60 * 60 * 1000;
const minutesMax = 24 * 60;
const refusalsMax = 1_000_000;

const behaviourSchema = z.strictObject({
  reviewMs: z.int().min(0).max(longestReviewMs).default(0),
  catalogPageMs: z.int().min(0).max(slowestMs).default(0),
  catalogRefusals: z.int().min(0).max(refusalsMax).default(0),
  catalogRefusalCode: z.literal([4, 80004, 80009]).default(80004),
  catalogRefusalStatus: z.literal([400, 429]).default(400),
  catalogRefusalMinutes: z.int().min(0).max(minutesMax).default(0),
});

const names = Object.keys(behaviourSchema.shape) as (keyof typeof behaviourSchema.shape)[];

/**
 * The sandbox's own address for how its catalog behaves, which has nothing of Meta's: GET says it, PUT sets it, what is
 * left out to its default, DELETE lets it behave. Refusals: 401, 400 with what is wrong, 405.
 */
export async function handleCatalogControl(sandbox: Sandbox, request: Request): Promise<Response> {
  if (authorize(sandbox, request.headers, new URLSearchParams()))
    return refuse(401, 'The sandbox’s token is needed.');
  const { method } = request;
  if (method !== 'GET' && method !== 'PUT' && method !== 'DELETE') return refuse(405, 'GET, PUT or DELETE.');
  if (method !== 'GET') {
    const given = method === 'PUT' ? await request.json().catch(() => null) : {};
    const parsed = behaviourSchema.safeParse(given);
    if (!parsed.success) return refuse(400, z.prettifyError(parsed.error));
    await changeSettings(sandbox.db, parsed.data);
  }
  const settings = await readSettings(sandbox.db);
  return Response.json(Object.fromEntries(names.map((name) => [name, settings[name]])));
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status });
}
