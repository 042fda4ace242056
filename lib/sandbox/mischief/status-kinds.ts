/** What can be done to the webhooks about a message, by name. */
export const statusKinds = [
  /** Seconds after their time. */
  'late',
  /** Each one twice. */
  'doubled',
  /** In the reverse of their order. */
  'shuffled',
  /** Several in one POST, and those of several messages with them. */
  'batched',
  /** One of them never. */
  'missing',
  /** None of them ever. */
  'all_lost',
  /** Before the request that sends the message is answered. */
  'before_answer',
  /** The message is accepted and fails then, as undeliverable. */
  'undeliverable',
] as const;

export type StatusKind = (typeof statusKinds)[number];
