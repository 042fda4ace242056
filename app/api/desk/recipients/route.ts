import * as z from 'zod';
import { listSendingNumbers } from '@/lib/accounts/sending-account';
import { listContacts } from '@/lib/contacts/list-contacts';
import { showContact } from '@/lib/drafts/show-recipient';
import { limits } from '@/lib/entrypoints/limits';
import { route } from '@/lib/entrypoints/route';

const recipientsQuerySchema = z.object({ search: z.string().max(100).default('') });

/** Contacts a message may go to, for the composer's recipient field. POST: names and numbers do not stand in addresses. */
export const POST = route(
  { right: 'contacts', schema: recipientsQuerySchema, limit: limits.search },
  async (ctx, { search }) => {
    const [number] = await listSendingNumbers(ctx.db);
    if (!number) return [];
    const found = await listContacts(ctx, { ...number, search });
    return found.ok ? found.value.map(showContact) : [];
  },
);
