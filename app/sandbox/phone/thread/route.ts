import * as z from 'zod';
import { phoneRoute } from '@/app/sandbox/phone/_parts/phone-route';
import { readShownThread } from '@/app/sandbox/phone/_parts/read-shown-thread';

/** What is on one customer's phone. */
export const GET = phoneRoute(z.object({ contact: z.uuid() }), (sandbox, { contact }) =>
  readShownThread(sandbox, contact),
);
