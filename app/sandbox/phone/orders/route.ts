import * as z from 'zod';
import { phoneRoute, refusePhone } from '@/app/sandbox/phone/_parts/phone-route';
import { phoneText } from '@/app/sandbox/phone/_parts/phone-text';
import { writeOrder } from '@/lib/sandbox/phone/write-order';

const sentSchema = z.object({
  contactId: z.uuid(),
  lines: z.array(z.object({ retailerId: phoneText, quantity: z.number(), priceMinor: z.number() })),
  note: phoneText,
});

/** A customer sends the cart of a device. Answers the wamid of the order; 409 where the shop is not as they saw it. */
export const POST = phoneRoute(sentSchema, async (sandbox, { contactId, ...cart }) => {
  const sent = await writeOrder(sandbox, contactId, cart);
  if (sent.ok) return { wamid: sent.value };
  const { code } = sent.error;
  const changed = code === 'cart_changed' || code === 'cart_off';
  return refusePhone(code === 'unknown_contact' ? 404 : changed ? 409 : 400, code);
});
