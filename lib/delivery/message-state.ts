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

/** What a person can decide about a message: that it did not go out, to send it once more, not to send it after all. */
export const messageDecisions = ['not_sent', 'sent_again', 'cancelled'] as const;
export type MessageDecision = (typeof messageDecisions)[number];

/**
 * Why a message failed, in Meta's own words. `source` says whether its answer or a later webhook said so. `reason` is
 * ours, where the desk or a person ended it: Meta could not be reached, or kept refusing it for now; the window closed
 * while it waited; somebody knows that it did not go out, or chose not to send it any more.
 */
export type MessageError = {
  source: 'request' | 'webhook';
  code: number | null;
  title: string | null;
  message: string;
  details: string | null;
  subcode?: number;
  fbtraceId?: string;
  reason?: 'not_reached' | 'refused_too_long' | 'window_closed' | 'marked_not_sent' | 'not_resumed';
};

/** The error of a message that ended for a reason of ours, Meta having said nothing. */
export function ownError(reason: NonNullable<MessageError['reason']>): MessageError {
  return { source: 'request', code: null, title: null, message: '', details: null, reason };
}

/** @returns the state a message has after all `statuses` seen, in whatever order they came. */
export function stateAfter(statuses: Iterable<MessageStatus>): 'accepted' | MessageStatus {
  let rank = -1;
  for (const status of statuses) rank = Math.max(rank, messageStatuses.indexOf(status));
  return messageStatuses[rank] ?? 'accepted';
}
