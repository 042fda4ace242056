/** What the ticks of an outgoing message say. Accepted by Meta but not yet sent counts as pending. */
export type MessageStatus = 'pending' | 'sent' | 'delivered' | 'read' | 'failed';

/** Where a message stands in its chat; the same for every kind of bubble. */
export type BubblePlace = {
  /** Milliseconds since 1970. */
  at: number;
  /** The business by default. */
  from?: 'business' | 'customer';
  /** Drawn on the sender's own side only: whoever receives a message sees no ticks. */
  status?: MessageStatus;
  /** Whether it opens and closes a run of messages by one speaker; both by default. */
  first?: boolean;
  last?: boolean;
  /** Whether somebody passed it on from another chat. */
  forwarded?: boolean;
};
