import type { CreateShareLinkInput } from '@/lib/drafts/sharing/share-schema';
import type { Result } from '@/lib/values/result';

/** Why no link was made or taken back, as the desk can say it. */
export type ShareFailure =
  | { code: 'unexpected'; reference: string }
  | {
      code:
        | 'too_many_links'
        | 'not_found'
        | 'not_saved'
        | 'invalid'
        | 'forbidden'
        | 'signed_out'
        | 'too_many'
        | 'unreachable';
    };

/** A link as it is shown this one time. `expiresAt` is ISO 8601. */
export type MadeLink = { shareLinkId: string; link: string; expiresAt: string };

/** The Server Actions behind sharing. Neither throws. */
export type ShareActions = {
  create: (input: CreateShareLinkInput) => Promise<Result<MadeLink, ShareFailure>>;
  revoke: (shareLinkId: string) => Promise<Result<null, ShareFailure>>;
};
