import type { SendingNumber } from '@/lib/accounts/sending-account';
import type { StatusEvent } from '@/lib/delivery/apply-statuses';
import type { Database } from '@/lib/platform/db/database';

/**
 * One thing a delivery tells. `position` says where it stood. Statuses are applied many at a time, so they are told
 * apart; everything else writes itself.
 */
export type Entry =
  | { position: string; status: StatusEvent }
  | { position: string; write: (tx: Database) => Promise<void> };

/** What reading a field of a delivery is given. */
export type FieldReader = {
  deliveryId: string;
  now: Date;
  numbers: ReadonlyMap<string, SendingNumber>;
  /** Takes what `read` makes of one entry. Where that throws, the entry is named as one that could not be read. */
  take: (position: string, read: () => Entry) => void;
};
