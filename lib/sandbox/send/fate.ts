import { errorTitles, type TitledCode } from '@/lib/sandbox/graph/refusal';
import type { SandboxSettings } from '@/lib/sandbox/settings';
import type { contacts } from '@/lib/sandbox/tables';
import { paymentDetails } from './check-account';

const windowMs = 24 * 60 * 60 * 1000;

type Person = Pick<typeof contacts.$inferSelect, 'appTooOld' | 'lastInboundAt'>;

/**
 * What of a message decides its fate: whether it is a template, which may go out at any time and is marketing until
 * this Meta knows templates, and whether it needs an app that knows product messages.
 */
type Sent = { template: boolean; showsProducts: boolean };

/** Why an accepted message does not arrive. `details` is ours where Meta publishes titles alone. */
export type Failure = { code: TitledCode; title: string; details: string };

/**
 * Decides what becomes of an accepted message.
 *
 * @param person who has the number or id, null when nobody does
 * @returns why it fails, or null when it arrives
 */
export function findFailure(
  person: Person | null,
  sent: Sent,
  settings: Pick<SandboxSettings, 'paymentProblem' | 'marketingWithheld'>,
  now: Date,
): Failure | null {
  if (settings.paymentProblem === 'webhook') return failure(131042, paymentDetails);
  if (!person) {
    return failure(131026, 'Message Undeliverable. The recipient is not reachable on WhatsApp.');
  }
  if (!sent.template && !isWindowOpen(person.lastInboundAt, now)) {
    return failure(
      131047,
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    );
  }
  if (sent.template && settings.marketingWithheld) {
    return failure(
      131049,
      'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
    );
  }
  if (person.appTooOld && sent.showsProducts) {
    return failure(
      131026,
      'Message Undeliverable. The recipient uses a version of WhatsApp that does not support this message.',
    );
  }
  return null;
}

/** The customer service window: 24 hours from the customer's last message (Meta, send messages, September 2026). */
export function isWindowOpen(lastInboundAt: Date | null, now: Date): boolean {
  return lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < windowMs;
}

function failure(code: TitledCode, details: string): Failure {
  return { code, title: errorTitles[code], details };
}
