import type { MessagePayload } from './definition';

/** Whom a message goes to: a phone in E.164, or a business-scoped user id where Meta gave no number. */
export type RequestRecipient = { phone: string } | { bsuid: string };

/**
 * The whole POST body of one send (Meta, "Send messages", September 2026).
 *
 * @param callbackData comes back in every status of the message and is never shown to the customer; at most 512
 *   characters. Left out of what is shown to people: it is the desk's own.
 */
export function buildRequestBody({
  payload,
  recipient,
  callbackData,
}: {
  payload: MessagePayload;
  recipient: RequestRecipient;
  callbackData?: string;
}): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...('phone' in recipient ? { to: recipient.phone } : { recipient: recipient.bsuid }),
    ...payload,
    ...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
  };
}
