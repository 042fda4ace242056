import { joinLeftOrphans } from '@/lib/delivery/join-orphans';
import { repeatUnderLease } from '@/lib/delivery/repeat-under-lease';
import { pruneShareLinks } from '@/lib/drafts/sharing/prune-share-links';
import type { Database } from '@/lib/platform/db/database';
import { pruneDeliveries } from './prune-deliveries';

const dayMs = 24 * 3600 * 1000;

/** For this long a delivery can be replayed and looked into as it came; then only what it told stays. */
const keptMs = 30 * dayMs;

const everyMs = 3600 * 1000;
const batchMax = 500;

/**
 * Once an hour, in one process at a time: deletes old deliveries and links that lead nowhere any more, and joins what a
 * death in between left apart.
 */
export function startWebhookChores(db: Database, now: () => Date): { stop: () => Promise<void> } {
  const { stop } = repeatUnderLease(db, {
    leaseName: 'webhook-chores',
    topic: 'webhook-chores',
    concerns: () => true,
    turn: async () => {
      const before = new Date(now().getTime() - keptMs);
      if ((await pruneDeliveries(db, before, batchMax)) === batchMax) return 0;
      await joinLeftOrphans(db);
      await pruneShareLinks(db, now());
      return everyMs;
    },
    finish: async () => undefined,
  });
  return { stop };
}
