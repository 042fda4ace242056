import * as z from 'zod';
import { testConnection } from '@/lib/accounts/test-connection';
import { route } from '@/lib/entrypoints/route';

/** Asks Meta for the number, which may take five seconds: that is why it is no Server Action. */
export const POST = route(
  { right: 'numbers.manage', schema: z.object({ phoneNumberId: z.string().max(64) }) },
  async (ctx, { phoneNumberId }) => {
    const tested = await testConnection(ctx, phoneNumberId);
    return tested.ok ? tested.value : Response.json({ error: tested.error }, { status: 404 });
  },
);
