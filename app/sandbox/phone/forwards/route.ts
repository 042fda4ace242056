import * as z from 'zod';
import { phoneRoute, refusePhone } from '@/app/sandbox/phone/_parts/phone-route';
import { forwardMessage } from '@/lib/sandbox/phone/forward-message';

const forwardSchema = z.object({ messageId: z.uuid(), contactId: z.uuid() });

/** A customer passes a message on to another one. */
export const POST = phoneRoute(forwardSchema, async (sandbox, forward) => {
  const forwarded = await forwardMessage(sandbox, forward);
  if (forwarded.ok) return { forwarded: true };
  const { code } = forwarded.error;
  return refusePhone(code.startsWith('unknown_') ? 404 : 400, code);
});
