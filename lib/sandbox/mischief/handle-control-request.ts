import * as z from 'zod';
import { authorize } from '@/lib/sandbox/graph/authorize';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { mischiefSchema } from './mischief-rule';
import { readMischief } from './read-mischief';
import { setMischief } from './set-mischief';

/**
 * The sandbox's own address for its mischief, which has nothing of Meta's: GET says what goes wrong, PUT puts
 * `{ seed?, rules }` in its place, DELETE lets the sandbox behave. Refusals: 401, 400 with what is wrong, 405.
 */
export async function handleControlRequest(sandbox: Sandbox, request: Request): Promise<Response> {
  if (authorize(sandbox, request.headers, new URLSearchParams()))
    return refuse(401, 'The sandbox’s token is needed.');
  if (request.method === 'GET') return Response.json(await readMischief(sandbox.db));
  if (request.method === 'DELETE') return Response.json(await setMischief(sandbox.db, { rules: [] }));
  if (request.method !== 'PUT') return refuse(405, 'GET, PUT or DELETE.');
  const parsed = mischiefSchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refuse(400, z.prettifyError(parsed.error));
  return Response.json(await setMischief(sandbox.db, parsed.data));
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status });
}
