'use server';

import { requestSync } from '@/lib/catalog/request-sync';
import { requestSyncSchema } from '@/lib/catalog/sync-query';
import { action } from '@/lib/entrypoints/action';
import { limits } from '@/lib/entrypoints/limits';

/** "Sync now". */
export const requestSyncAction = action(
  { right: 'catalog.read', schema: requestSyncSchema, limit: limits.sync },
  requestSync,
);
