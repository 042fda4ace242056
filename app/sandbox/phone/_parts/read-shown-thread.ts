import 'server-only';
import { account } from '@/lib/sandbox/account';
import { getPhoneThread, type PhoneMessage } from '@/lib/sandbox/phone/get-phone-thread';
import { readPhoneProducts } from '@/lib/sandbox/phone/phone-products';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings } from '@/lib/sandbox/settings';

/** A message of the thread as plain JSON, its time in milliseconds since 1970. */
export type ShownMessage = Pick<PhoneMessage, 'id' | 'wamid' | 'from' | 'forwarded' | 'content' | 'read'> & {
  at: number;
};

export type ShownThread = {
  businessName: string;
  /** What WhatsApp draws on the card of a link to the catalog, or null. */
  catalogPictureUrl: string | null;
  /** Whether the business takes orders. */
  cartEnabled: boolean;
  /** Oldest first. */
  messages: ShownMessage[];
};

/** @returns the thread of one customer with what the phone needs to draw it */
export async function readShownThread(sandbox: Sandbox, contactId: string): Promise<ShownThread> {
  const [messages, { first }, { cartEnabled }] = await Promise.all([
    getPhoneThread(sandbox, contactId),
    readPhoneProducts(sandbox, []),
    readSettings(sandbox.db),
  ]);
  return {
    businessName: account.wabaName,
    cartEnabled,
    catalogPictureUrl: first?.pictureUrl ?? null,
    messages: messages.map(({ id, wamid, from, forwarded, content, read, at }) => ({
      id,
      wamid,
      from,
      forwarded,
      content,
      read,
      at: at.getTime(),
    })),
  };
}
