'use server';

import * as z from 'zod';
import { markNotSent } from '@/lib/delivery/mark-not-sent';
import { sendAgain } from '@/lib/delivery/send-again';
import { action } from '@/lib/entrypoints/action';

/** "It did not go out": ends an unconfirmed message as failed. */
export const markNotSentAction = action(
  { right: 'unknown.decide', schema: z.strictObject({ messageId: z.uuid() }) },
  (ctx, { messageId }) => markNotSent(ctx, messageId),
);

/** Sends an unconfirmed message once more, as a new one in its place. */
export const sendAgainAction = action(
  {
    right: 'unknown.decide',
    schema: z.strictObject({ messageId: z.uuid(), windowUnknownAccepted: z.boolean() }),
  },
  sendAgain,
);
