import * as z from 'zod';
import type { SyncProblem } from './sync-problem';

/** The query of `GET /api/desk/catalog/sync`; without `catalogId` the catalog connected to the oldest number. */
export const syncQuerySchema = z.object({ catalogId: z.string().max(100).optional() });

/** What a request to read a catalog names. */
export const requestSyncSchema = z.strictObject({ catalogId: z.string().max(100) });

/**
 * Where the reading of a catalog stands (times in ISO 8601):
 * - `unread`: no walk has ended yet, and none is under way
 * - `walking`: under way, or about to begin
 * - `paused`: Meta asks to wait until `nextAt`
 * - `failed`: not readable since `failedAt`, tried again at `nextAt`
 * - `read`: at rest until `nextAt`
 *
 * In each of them the products of `finishedAt` are there, and of a walk under way what it has read. `walked` counts
 * what Meta has listed in it, of `total` where Meta says how many there are; `skipped` among them could not be read.
 */
export type SyncState = {
  catalogId: string;
  state: 'unread' | 'walking' | 'paused' | 'failed' | 'read';
  stage: 'products' | 'sets' | null;
  walked: number;
  skipped: number;
  total: number | null;
  finishedAt: string | null;
  failedAt: string | null;
  nextAt: string | null;
  error: SyncProblem | null;
  setsError: SyncProblem | null;
};

/** What `GET /api/desk/catalog/sync` answers: null where no catalog is connected. */
export type SyncAnswer = { sync: SyncState | null };
