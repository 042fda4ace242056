import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import { fail, ok, type Result } from '@/lib/values/result';

/** Whom a message goes to: a number as WhatsApp writes it (digits alone), or a business-scoped user id. */
export type Recipient = { input: string; waId: string; userId: null } | BsuidRecipient;
type BsuidRecipient = { input: string; waId: null; userId: string };

// Meta, business-scoped user ids, May 2026.
const userIdPattern = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;
// E.164 allows fifteen digits; nobody's number has fewer than seven with its country.
const waIdPattern = /^[1-9]\d{6,14}$/;

/** Reads the recipient of a request. Where both fields stand, `to` wins (Meta, send messages, September 2026). Nobody has groups here. */
export function readRecipient(body: {
  recipient_type?: 'individual' | 'group' | null | undefined;
  to?: string | null | undefined;
  recipient?: string | null | undefined;
}): Result<Recipient, Refusal> {
  if (body.recipient_type === 'group')
    return fail(refuse(131009, 'to is not the ID of a group of this number.'));
  if (body.to) return readNumber(body.to);
  if (!body.recipient) return fail(refuse(131008, 'Parameter to is missing.'));
  if (!userIdPattern.test(body.recipient)) {
    return fail(refuse(131009, 'recipient is not a valid business-scoped user ID.'));
  }
  return ok({ input: body.recipient, waId: null, userId: body.recipient });
}

/** Spaces, dashes and parentheses may stand anywhere, a plus in front. */
function readNumber(to: string): Result<Recipient, Refusal> {
  const waId = to.replace(/[\s()-]/g, '').replace(/^\+/, '');
  if (!waIdPattern.test(waId)) return fail(refuse(131009, 'to is not a valid phone number.'));
  return ok({ input: to, waId, userId: null });
}
