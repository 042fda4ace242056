import { createHash } from 'node:crypto';
import type { Database } from '@/lib/platform/db/database';
import { logger } from '@/lib/platform/log/logger';
import { notify } from '@/lib/platform/live/notify';
import { newDeliveryId } from './delivery-id';
import { isSignedWith } from './delivery-signature';
import { deliveryBytesMax } from './read-delivery-body';
import { webhookDeliveries } from './tables';

/** A webhook as it arrived. `signature` is the `X-Hub-Signature-256` header, `secrets` the app secrets it may be signed with. */
export type IncomingDelivery = { body: Uint8Array; signature: string | null; secrets: readonly string[] };

/**
 * Takes a webhook delivery: checks the signature over the raw bytes, stores them, and only then says yes. What the
 * delivery means is worked out afterwards. 503 makes Meta send it again, for up to seven days.
 *
 * @returns the HTTP status to answer with
 */
export async function receiveDelivery(
  db: Database,
  incoming: IncomingDelivery,
  now: Date,
): Promise<200 | 401 | 413 | 503> {
  const { body, signature, secrets } = incoming;
  if (body.byteLength > deliveryBytesMax) return 413;
  if (!isSignedWith(body, signature, secrets)) return 401;
  const sha256 = createHash('sha256').update(body).digest('hex');
  try {
    await db.transaction(async (tx) => {
      await tx
        .insert(webhookDeliveries)
        .values({ id: newDeliveryId(now), receivedAt: now, body, sha256 })
        .onConflictDoNothing();
      await notify(tx, 'webhooks', []);
    });
    return 200;
  } catch (error) {
    logger.error({ err: error }, 'a webhook delivery could not be stored');
    return 503;
  }
}
