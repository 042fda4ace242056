import type { messages } from '@/lib/delivery/tables';

/** When each thing happened to a message, ISO 8601, null where it did not or is not known. */
export type MessageTimes = {
  createdAt: string;
  notBefore: string | null;
  sendingAt: string | null;
  acceptedAt: string | null;
  sentAt: string | null;
  deliveredAt: string | null;
  readAt: string | null;
  failedAt: string | null;
};

/** @returns the times of a message row as JSON carries them. */
export function messageTimes(row: typeof messages.$inferSelect): MessageTimes {
  const iso = (time: Date | null) => time?.toISOString() ?? null;
  return {
    createdAt: row.createdAt.toISOString(),
    notBefore: iso(row.notBefore),
    sendingAt: iso(row.sendingAt),
    acceptedAt: iso(row.acceptedAt),
    sentAt: iso(row.sentAt),
    deliveredAt: iso(row.deliveredAt),
    readAt: iso(row.readAt),
    failedAt: iso(row.failedAt),
  };
}
