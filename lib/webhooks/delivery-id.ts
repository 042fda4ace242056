import { v7 } from 'uuid';

/** @returns an id for a delivery received at `receivedAt`: ids sort by that time. */
export function newDeliveryId(receivedAt: Date): string {
  return v7({ msecs: receivedAt.getTime() });
}

/** @returns an id before those of everything received at `at` or later, and after all others. */
export function firstDeliveryId(at: Date): string {
  return v7({ msecs: at.getTime(), seq: 0, random: new Uint8Array(16) });
}
