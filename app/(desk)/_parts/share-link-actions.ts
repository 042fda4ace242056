'use server';

import { createShareLink } from '@/lib/drafts/sharing/create-share-link';
import { revokeShareLink } from '@/lib/drafts/sharing/revoke-share-link';
import { createShareLinkSchema, shareLinkSchema } from '@/lib/drafts/sharing/share-schema';
import { action } from '@/lib/entrypoints/action';
import { limits } from '@/lib/entrypoints/limits';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { ok } from '@/lib/values/result';

/** Makes a link to the preview of a saved draft. It is in this answer and nowhere else. */
export const createShareLinkAction = action(
  { right: 'compose', schema: createShareLinkSchema, limit: limits.shareLinks },
  async (ctx, given) => {
    const made = await createShareLink(ctx, given);
    if (!made.ok) return made;
    const { shareLinkId, token, expiresAt } = made.value;
    const link = `${processEnvironment().appUrl}/share/${token}`;
    return ok({ shareLinkId, link, expiresAt: expiresAt.toISOString() });
  },
);

/** Takes a link back. */
export const revokeShareLinkAction = action(
  { right: 'compose', schema: shareLinkSchema, limit: limits.shareLinks },
  revokeShareLink,
);
