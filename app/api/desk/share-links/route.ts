import { listShareLinks } from '@/lib/drafts/sharing/list-share-links';
import { shareLinksQuerySchema } from '@/lib/drafts/sharing/share-schema';
import { route } from '@/lib/entrypoints/route';

/** The open links of a draft that the person may take back. */
export const GET = route({ right: 'compose', schema: shareLinksQuerySchema }, listShareLinks);
