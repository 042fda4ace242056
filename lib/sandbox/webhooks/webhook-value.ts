import { account } from '@/lib/sandbox/account';
import type { contacts } from '@/lib/sandbox/tables';

type Person = Pick<typeof contacts.$inferSelect, 'name' | 'waId' | 'userId' | 'username'>;
export type WebhookError = { code: number; title: string; details: string };

export type StatusReport = {
  wamid: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  at: Date;
  /** Null where nobody has the number. */
  person: Person | null;
  /** Digits the message went to, null when it went to a user id. */
  waId: string | null;
  callbackData: string | null;
  error: WebhookError | null;
};

/**
 * A status as the webhook's `value` (shape recorded in August 2026; charged as since October 2026). A customer who keeps
 * the number to themselves appears by user id alone.
 */
export function statusValue(report: StatusReport): Record<string, unknown> {
  const { person, status, error } = report;
  const waId = person ? person.waId : report.waId;
  return {
    ...valueHead(),
    ...(person && status !== 'failed' && { contacts: [contactEntry(person)] }),
    statuses: [
      {
        id: report.wamid,
        status,
        timestamp: seconds(report.at),
        ...(waId !== null && { recipient_id: waId }),
        ...(person && { recipient_user_id: person.userId }),
        ...(report.callbackData !== null && { biz_opaque_callback_data: report.callbackData }),
        ...(status !== 'failed' && {
          pricing: { billable: true, pricing_model: 'PMP', category: 'service', type: 'regular' },
        }),
        ...(error && { errors: [errorEntry(error)] }),
      },
    ],
  };
}

/** An inbound message as the webhook's `value`. */
export function inboundValue(person: Person, message: Record<string, unknown>): Record<string, unknown> {
  return { ...valueHead(), contacts: [contactEntry(person)], messages: [message] };
}

/** An error that belongs to no status. */
export function errorValue(error: WebhookError): Record<string, unknown> {
  return { ...valueHead(), errors: [errorEntry(error)] };
}

/** @returns whole seconds since 1970 as the string that messages and statuses carry. */
export function seconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1000));
}

function valueHead(): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: account.phoneDigits, phone_number_id: account.phoneNumberId },
  };
}

function contactEntry({ name, username, waId, userId }: Person): Record<string, unknown> {
  return {
    profile: { name, ...(username !== null && { username }) },
    ...(waId !== null && { wa_id: waId }),
    user_id: userId,
  };
}

/** Unlike an answer's error it has no type and no trace id. */
function errorEntry({ code, title, details }: WebhookError): Record<string, unknown> {
  return {
    code,
    title,
    message: title,
    error_data: { details },
    href: '/documentation/business-messaging/whatsapp/support/error-codes',
  };
}
