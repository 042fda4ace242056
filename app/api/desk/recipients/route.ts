import * as z from 'zod';
import { findSendingNumber } from '@/lib/accounts/sending-account';
import { listContacts } from '@/lib/contacts/list-contacts';
import { showContact } from '@/lib/drafts/show-recipient';
import { limits } from '@/lib/entrypoints/limits';
import { route } from '@/lib/entrypoints/route';

const recipientsQuerySchema = z.object({
  phoneNumberId: z.string().max(64),
  search: z.string().max(100).default(''),
});

/** Contacts a message from a number may go to, for the composer's recipient field. POST: names and numbers do not stand in addresses. */
export const POST = route(
  { right: 'contacts', schema: recipientsQuerySchema, limit: limits.search },
  async (ctx, { phoneNumberId, search }) => {
    const number = await findSendingNumber(ctx.db, phoneNumberId);
    if (!number) return [];
    const found = await listContacts(ctx, { ...number, search });
    return found.ok ? found.value.map(showContact) : [];
  },
);
