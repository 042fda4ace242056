import type { Database } from '@/lib/platform/db/database';
import { account } from '@/lib/sandbox/account';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import type { SandboxSettings } from '@/lib/sandbox/settings';
import { takeRate } from './take-rate';

/** One message in six seconds to the same person, or 45 at once (Meta, about the platform, September 2026). */
const pairRate = { everyMs: 6000, burst: 45 };

/**
 * Counts one more message of the number, and to one person. What is over the number's throughput is not counted for the
 * person. Meta publishes no texts beside the codes' own.
 *
 * @param recipient who the message goes to, the same text for the same person
 */
export async function checkRates(
  db: Database,
  settings: SandboxSettings,
  recipient: string,
  now: Date,
): Promise<Refusal | null> {
  const perSecond = settings.messagesPerSecond;
  const throughput = perSecond === null ? null : { everyMs: 1000 / perSecond, burst: perSecond };
  if (throughput && !(await takeRate(db, `number ${account.phoneNumberId}`, throughput, now))) {
    return refuse(130429, 'Cloud API message throughput has been reached.');
  }
  if (settings.pairRateLimited && !(await takeRate(db, `pair ${recipient}`, pairRate, now))) {
    return refuse(
      131056,
      'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
    );
  }
  return null;
}
