import * as z from 'zod';
import { phoneRoute, refusePhone } from '@/app/sandbox/phone/_parts/phone-route';
import { writeText } from '@/lib/sandbox/phone/write-text';

const writtenSchema = z.object({ contactId: z.uuid(), text: z.string() });

/** A customer writes to the business. Answers the wamid of what they wrote. */
export const POST = phoneRoute(writtenSchema, async (sandbox, { contactId, text }) => {
  const written = await writeText(sandbox, contactId, text);
  if (written.ok) return { wamid: written.value };
  return refusePhone(written.error.code === 'unknown_contact' ? 404 : 400, written.error.code);
});
