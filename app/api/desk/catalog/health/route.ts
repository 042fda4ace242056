import * as z from 'zod';
import { type CatalogHealth, readHealth } from '@/lib/catalog/read-health';
import { route } from '@/lib/entrypoints/route';

/** How the catalog of a number stands. */
export const GET = route(
  { right: 'catalog.read', schema: z.object({ phoneNumberId: z.string().max(64) }) },
  async (ctx, { phoneNumberId }): Promise<CatalogHealth | Response> => {
    const health = await readHealth(ctx, phoneNumberId);
    return health.ok ? health.value : Response.json({ error: health.error }, { status: 404 });
  },
);
