import type { ShareActions } from '@/lib/drafts/ui/share-actions';
import { fail } from '@/lib/values/result';
import { createShareLinkAction, revokeShareLinkAction } from './share-link-actions';

const unreachable = () => fail({ code: 'unreachable' as const });

/** The Server Actions behind sharing, with an answer also where the desk gives none. */
export const shareActions: ShareActions = {
  create: (input) => createShareLinkAction(input).catch(unreachable),
  revoke: (shareLinkId) => revokeShareLinkAction({ shareLinkId }).catch(unreachable),
};
