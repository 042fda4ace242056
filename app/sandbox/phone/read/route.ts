import * as z from 'zod';
import { phoneRoute } from '@/app/sandbox/phone/_parts/phone-route';
import { readThread } from '@/lib/sandbox/phone/read-thread';

/** A customer has looked at the thread: everything delivered is read. */
export const POST = phoneRoute(z.object({ contactId: z.uuid() }), async (sandbox, { contactId }) => ({
  read: await readThread(sandbox, contactId),
}));
