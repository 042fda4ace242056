import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { notify } from '@/lib/platform/live/notify';
import { authorize } from '@/lib/sandbox/graph/authorize';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { products } from '@/lib/sandbox/tables';

const fateSchema = z
  .strictObject({
    reviewStatus: z.enum(['approved', 'pending', 'rejected', 'outdated', '']),
    /** What Meta says against it; nothing where it is left out. */
    rejectionReasons: z.array(z.string().trim().min(1).max(500)).max(10),
    /** Whether it has been deleted. */
    gone: z.boolean(),
    /** Takes its picture away. */
    picture: z.null(),
  })
  .partial();

/**
 * The sandbox's own address for what Meta or its people do to one item and no client can, by the seller's id: PUT has it
 * reviewed at once with the outcome that is given, gone, back again, or without its picture. What is left out stays.
 * Refusals: 401, 404 for an item that never was, 400 with what is wrong, 405.
 */
export async function handleItemControl(
  sandbox: Sandbox,
  request: Request,
  retailerId: string,
): Promise<Response> {
  if (authorize(sandbox, request.headers, new URLSearchParams()))
    return refuse(401, 'The sandbox’s token is needed.');
  if (request.method !== 'PUT') return refuse(405, 'PUT.');
  const parsed = fateSchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refuse(400, z.prettifyError(parsed.error));
  const changed = await sandbox.db.transaction(async (tx) => {
    const rows = await tx
      .update(products)
      .set({ retailerId, ...columns(parsed.data, sandbox.now()) })
      .where(eq(products.retailerId, retailerId))
      .returning({ retailerId: products.retailerId });
    await notify(tx, 'sandbox', []);
    return rows.length > 0;
  });
  return changed ? Response.json({ success: true }) : refuse(404, 'There is no such item.');
}

function columns(
  { reviewStatus, rejectionReasons = [], gone, picture }: z.output<typeof fateSchema>,
  now: Date,
): Partial<typeof products.$inferInsert> {
  return {
    ...(reviewStatus !== undefined && { reviewStatus, reviewDueAt: null, rejectionReasons }),
    ...(gone !== undefined && { deletedAt: gone ? now : null }),
    ...(picture === null && { picture }),
  };
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status });
}
