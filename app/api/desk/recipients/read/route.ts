import * as z from 'zod';
import { draftRecipientSchema } from '@/lib/drafts/schema';
import { showRecipient } from '@/lib/drafts/show-recipient';
import { limits } from '@/lib/entrypoints/limits';
import { route } from '@/lib/entrypoints/route';

const readQuerySchema = z.object({
  phoneNumberId: z.string().max(64),
  country: z.string(),
  input: z.string(),
});

/** A typed number as it was understood, and the person it belongs to. POST: numbers do not stand in addresses. */
export const POST = route(
  { right: 'contacts', schema: readQuerySchema, limit: limits.search },
  async (ctx, { phoneNumberId, ...query }) => {
    const typed = draftRecipientSchema.safeParse({ type: 'number', ...query });
    if (!typed.success) return null;
    const shown = await showRecipient(ctx, phoneNumberId, typed.data);
    return shown.ok ? shown.value : null;
  },
);
