'use server';

import * as z from 'zod';
import { discardDraft } from '@/lib/drafts/discard-draft';
import { openDraft } from '@/lib/drafts/open-draft';
import { sendDraftSchema, splitDraftSchema } from '@/lib/drafts/schema';
import { sendAnother } from '@/lib/drafts/send-another';
import { sendDraft } from '@/lib/drafts/send-draft';
import { splitDraft } from '@/lib/drafts/split-draft';
import { action } from '@/lib/entrypoints/action';
import { limits } from '@/lib/entrypoints/limits';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';

/** Opens a new draft of a kind, from the number this browser sends from. */
export const openDraftAction = action(
  { right: 'compose', schema: z.strictObject({ kind: z.string().max(60) }), limit: limits.openDraft },
  async (ctx, { kind }) => openDraft(ctx, kind, (await requestPreferences()).sender),
);

/** Takes a draft off the person's list. */
export const discardDraftAction = action(
  { right: 'compose', schema: z.strictObject({ draftId: z.uuid() }) },
  (ctx, { draftId }) => discardDraft(ctx, draftId),
);

/** Sends a saved draft: queues it and answers. */
export const sendDraftAction = action(
  { right: 'send', schema: sendDraftSchema, limit: limits.send },
  sendDraft,
);

/** Lets a draft that was sent become one more message. */
export const sendAnotherAction = action(
  { right: 'send', schema: z.strictObject({ draftId: z.uuid() }), limit: limits.send },
  (ctx, { draftId }) => sendAnother(ctx, draftId),
);

/** Opens further drafts for what one message has no room for. */
export const splitDraftAction = action(
  { right: 'compose', schema: splitDraftSchema, limit: limits.openDraft },
  splitDraft,
);
