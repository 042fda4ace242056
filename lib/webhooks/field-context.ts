import type { SendingNumber } from '@/lib/accounts/sending-account';
import type { Database } from '@/lib/platform/db/database';
import type { Change } from './parse-delivery';

/** What applying a field of a delivery is given. */
export type FieldContext = {
  deliveryId: string;
  now: Date;
  numbers: ReadonlyMap<string, SendingNumber>;
  /** Wamids of statuses whose message was not there yet. */
  orphans: string[];
  /** Does one entry's work so that its failure undoes nothing but itself. `position` names it in the delivery's failure. */
  isolate: (position: string, work: (tx: Database) => Promise<void>) => Promise<void>;
  /** Keeps a change as it came, for what nobody here understands. */
  keepRaw: (tx: Database, change: Change, position: string) => Promise<void>;
};
