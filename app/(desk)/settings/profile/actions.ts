'use server';

import { action } from '@/lib/entrypoints/action';
import { changePassword, changePasswordSchema } from '@/lib/team/change-password';
import { endOwnSessions, endOwnSessionsSchema } from '@/lib/team/end-own-sessions';

/** Gives the person another password. */
export const changePasswordAction = action(
  { right: 'profile', schema: changePasswordSchema },
  changePassword,
);

/** Signs the person out in another browser, or in all others. */
export const endSessionsAction = action({ right: 'profile', schema: endOwnSessionsSchema }, endOwnSessions);
