import * as z from 'zod';
import { phoneRoute, refusePhone } from '@/app/sandbox/phone/_parts/phone-route';
import { mischiefKinds, whenSchema } from '@/lib/sandbox/mischief/mischief-rule';
import { changeContactMischief } from '@/lib/sandbox/phone/change-contact-mischief';
import { listContactMischief } from '@/lib/sandbox/phone/list-contact-mischief';

const changeSchema = z.object({
  kind: z.enum(mischiefKinds),
  contactId: z.uuid().nullable(),
  when: whenSchema.nullable(),
});

/** All that goes wrong. */
export const GET = phoneRoute(z.object({}), listContactMischief);

/** Switches one kind on or, with `when` null, off; for one customer or for everybody. */
export const POST = phoneRoute(changeSchema, async (sandbox, change) => {
  const changed = await changeContactMischief(sandbox, change);
  return changed.ok ? { changed: true } : refusePhone(404, changed.error.code);
});
