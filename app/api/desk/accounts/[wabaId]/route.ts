import * as z from 'zod';
import { findAccount, type ShownWebhook } from '@/lib/accounts/list-accounts';
import { route } from '@/lib/entrypoints/route';

/** What has come from Meta for an account, for the ticks beside its webhook's address; null when it has ended. */
export const GET = route(
  { right: 'accounts.manage', schema: z.object({ wabaId: z.string().max(64) }) },
  async (ctx, { wabaId }): Promise<ShownWebhook | null> => {
    const account = await findAccount(ctx, wabaId);
    return account.ok ? account.value.webhook : null;
  },
);
