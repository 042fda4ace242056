/** Free-form messages may be sent for 24 hours after a customer's last message (Meta, "Send messages", September 2026). */
const windowMs = 24 * 60 * 60 * 1000;

/** Whether free-form messages may be sent now. Times are ISO 8601. */
export type CustomerServiceWindow =
  | { state: 'open'; closesAt: string }
  | { state: 'closed' }
  | { state: 'unknown' };

/**
 * The customer service window of a contact at a number.
 *
 * It is unknown when nothing was heard from the person and the desk has not been listening for a whole window: they may
 * have written before it began.
 *
 * @param lastInboundAt when the person last wrote to that number, null when never seen
 * @param receivingSince since when that number's webhooks reach the desk
 */
export function customerServiceWindow(
  lastInboundAt: Date | null,
  now: Date,
  receivingSince: Date,
): CustomerServiceWindow {
  if (lastInboundAt === null) {
    return { state: now.getTime() - receivingSince.getTime() < windowMs ? 'unknown' : 'closed' };
  }
  const closesAtMs = lastInboundAt.getTime() + windowMs;
  return closesAtMs > now.getTime()
    ? { state: 'open', closesAt: new Date(closesAtMs).toISOString() }
    : { state: 'closed' };
}
