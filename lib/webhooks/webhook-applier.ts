import { pollMs, repeatUnderLease } from '@/lib/delivery/repeat-under-lease';
import type { Database } from '@/lib/platform/db/database';
import type { LeaseTimes } from '@/lib/platform/db/hold-lease';
import { applyDeliveries } from './apply-deliveries';

const batchMax = 100;

/**
 * Applies stored webhook deliveries as they come, in one process at a time.
 *
 * @returns `stop`, which ends after the deliveries at hand
 */
export function startWebhookApplier(
  db: Database,
  now: () => Date,
  leaseTimes?: LeaseTimes,
): { stop: () => Promise<void> } {
  const { stop } = repeatUnderLease(db, {
    leaseName: 'webhook-applier',
    leaseTimes,
    topic: 'webhooks',
    concerns: () => true,
    turn: async () => ((await applyDeliveries(db, batchMax, now)) > 0 ? 0 : pollMs),
    finish: async () => undefined,
  });
  return { stop };
}
