import { readSyncState } from '@/lib/catalog/read-sync-state';
import { type SyncAnswer, syncQuerySchema } from '@/lib/catalog/sync-query';
import { route } from '@/lib/entrypoints/route';

/** Where the reading of a catalog stands. */
export const GET = route(
  { right: 'catalog.read', schema: syncQuerySchema },
  async (ctx, query): Promise<SyncAnswer> => ({ sync: await readSyncState(ctx, query) }),
);
