'use server';

import * as z from 'zod';
import { composeAgain as composeAgainFrom } from '@/lib/drafts/compose-again';
import { action } from '@/lib/entrypoints/action';
import { limits } from '@/lib/entrypoints/limits';
import { getMessage } from '@/lib/history/get-message';

const compose = action(
  { right: 'compose', schema: z.strictObject({ messageId: z.uuid() }), limit: limits.openDraft },
  async (ctx, { messageId }) => {
    const message = await getMessage(ctx, messageId);
    if (!message.ok) return message;
    const { kind, draft, recipient, phoneNumberId } = message.value;
    const { contactId } = recipient;
    return composeAgainFrom(ctx, { kind, fields: draft, contactId, sender: phoneNumberId });
  },
);

/** A new draft of the person's own from a message they may see. */
export async function composeAgain(messageId: string) {
  return compose({ messageId });
}
