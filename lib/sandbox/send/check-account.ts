import { account } from '@/lib/sandbox/account';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import type { SandboxSettings } from '@/lib/sandbox/settings';
import type { Recipient } from './recipient';

export const paymentDetails =
  'Message failed to send because there were one or more errors related to your payment method.';

/** Recorded in 2026: it comes without `error_data`. */
const unregistered: Refusal = {
  httpStatus: 400,
  code: 133010,
  message: '(#133010) The account is not registered',
  type: 'OAuthException',
  details: null,
  subcode: null,
};

/** @returns why the account may not write at all, or not to this person, or null */
export function checkAccount(settings: SandboxSettings, recipient: Recipient): Refusal | null {
  if (!settings.numberRegistered) return unregistered;
  if (settings.paymentProblem === 'answer') return refuse(131042, paymentDetails);
  if (recipient.waId === account.phoneDigits) {
    return refuse(131021, 'Sender and recipient phone number is the same.');
  }
  const allowed = settings.allowedNumbers;
  if (allowed === null || (recipient.waId !== null && allowed.includes(recipient.waId))) return null;
  return refuse(
    131030,
    'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.',
  );
}
