import 'server-only';
import { account } from '@/lib/sandbox/account';
import { getPhoneThread, type PhoneMessage } from '@/lib/sandbox/phone/get-phone-thread';
import { readPhoneProducts } from '@/lib/sandbox/phone/phone-products';
import type { Sandbox } from '@/lib/sandbox/sandbox';

/** A message of the thread as plain JSON, its time in milliseconds since 1970. */
export type ShownMessage = Pick<PhoneMessage, 'id' | 'wamid' | 'from' | 'content' | 'read'> & { at: number };

export type ShownThread = {
  businessName: string;
  /** What WhatsApp draws on the card of a link to the catalog, or null. */
  catalogPictureUrl: string | null;
  /** Oldest first. */
  messages: ShownMessage[];
};

/** @returns the thread of one customer with what the phone needs to draw it */
export async function readShownThread(sandbox: Sandbox, contactId: string): Promise<ShownThread> {
  const [messages, { first }] = await Promise.all([
    getPhoneThread(sandbox, contactId),
    readPhoneProducts(sandbox, []),
  ]);
  return {
    businessName: account.wabaName,
    catalogPictureUrl: first?.pictureUrl ?? null,
    messages: messages.map(({ id, wamid, from, content, read, at }) => ({
      id,
      wamid,
      from,
      content,
      read,
      at: at.getTime(),
    })),
  };
}
