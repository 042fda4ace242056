'use server';

import * as z from 'zod';
import { connectAccount } from '@/lib/accounts/connect-account';
import { disconnectAccount } from '@/lib/accounts/disconnect-account';
import { action } from '@/lib/entrypoints/action';
import { createOwnAdministrator } from '@/lib/team/create-own-administrator';

/** Connects an account, or gives one new secrets, as it was tested. */
export const connectAccountAction = action(
  { right: 'accounts.manage', schema: z.strictObject({ sealed: z.string().max(20_000) }) },
  connectAccount,
);

/** Ends an account whose name was typed. */
export const disconnectAccountAction = action(
  {
    right: 'accounts.manage',
    schema: z.strictObject({ wabaId: z.string().max(64), name: z.string().max(400) }),
  },
  disconnectAccount,
);

/** Makes an administrator of one's own of who came through the sandbox's door, who stays signed in as it. */
export const createOwnAdministratorAction = action(
  {
    right: 'accounts.manage',
    schema: z.strictObject({
      name: z.string().max(400),
      email: z.string().max(400),
      password: z.string().max(1024),
    }),
  },
  createOwnAdministrator,
);
