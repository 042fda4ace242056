import type { MessageDetail } from '@/lib/history/get-message';
import { buildRequestBody } from '@/lib/messages/build-request-body';

type Sent = Pick<MessageDetail, 'payload' | 'recipientPhone' | 'recipientBsuid'>;

/** @returns the POST body as it was sent, indented, without the desk's own callback id. */
export function shownRequest({ payload, recipientPhone, recipientBsuid }: Sent): string {
  const recipient = recipientPhone === null ? { bsuid: recipientBsuid ?? '' } : { phone: recipientPhone };
  return JSON.stringify(buildRequestBody({ payload, recipient }), null, 2);
}
