import * as z from 'zod';
import { phoneRoute, refusePhone } from '@/app/sandbox/phone/_parts/phone-route';
import { phoneText } from '@/app/sandbox/phone/_parts/phone-text';
import { writeText } from '@/lib/sandbox/phone/write-text';

const writtenSchema = z.object({
  contactId: z.uuid(),
  text: phoneText,
  /** Retailer id of the product that is asked about. */
  about: phoneText.nullish(),
});

/** A customer writes to the business. Answers the wamid of what they wrote. */
export const POST = phoneRoute(writtenSchema, async (sandbox, { contactId, text, about }) => {
  const written = await writeText(sandbox, contactId, text, about);
  if (written.ok) return { wamid: written.value };
  return refusePhone(written.error.code === 'unknown_contact' ? 404 : 400, written.error.code);
});
