/** The states of a message. From `accepted` on, the highest that Meta's statuses have reached. */
export const messageStates = [
  'queued',
  'sending',
  'accepted',
  'sent',
  'delivered',
  'read',
  'failed',
  'unknown',
  'cancelled',
] as const;
export type MessageState = (typeof messageStates)[number];

/** Meta's statuses that move a message, lowest first: what was delivered or read has not failed. */
export const messageStatuses = ['sent', 'failed', 'delivered', 'read'] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/**
 * Why a message failed, in Meta's own words. `source` says whether its answer or a later webhook said so. `reason` is
 * ours, where the desk gave up: Meta could not be reached, or kept refusing it for now.
 */
export type MessageError = {
  source: 'request' | 'webhook';
  code: number | null;
  title: string | null;
  message: string;
  details: string | null;
  subcode?: number;
  fbtraceId?: string;
  reason?: 'not_reached' | 'refused_too_long';
};

/** @returns the state a message has after all `statuses` seen, in whatever order they came. */
export function stateAfter(statuses: Iterable<MessageStatus>): 'accepted' | MessageStatus {
  let rank = -1;
  for (const status of statuses) rank = Math.max(rank, messageStatuses.indexOf(status));
  return messageStatuses[rank] ?? 'accepted';
}
