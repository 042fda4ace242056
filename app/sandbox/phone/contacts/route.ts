import * as z from 'zod';
import { phoneRoute } from '@/app/sandbox/phone/_parts/phone-route';
import { shownContact } from '@/app/sandbox/phone/_parts/shown-contact';
import { listPhoneContacts } from '@/lib/sandbox/phone/list-phone-contacts';

/** Everybody whose phone can be held. */
export const GET = phoneRoute(z.object({}), async (sandbox) =>
  (await listPhoneContacts(sandbox)).map(shownContact),
);
