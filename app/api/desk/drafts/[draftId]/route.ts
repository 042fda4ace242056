import { saveDraft } from '@/lib/drafts/save-draft';
import { saveDraftSchema } from '@/lib/drafts/schema';
import { limits } from '@/lib/entrypoints/limits';
import { route } from '@/lib/entrypoints/route';

/** Autosave: a second after the last change, and when the page is left. */
export const PUT = route(
  { right: 'compose', schema: saveDraftSchema, limit: limits.saveDraft },
  async (ctx, input) => {
    const saved = await saveDraft(ctx, input);
    if (saved.ok) return saved.value;
    const status = { not_found: 404, invalid: 400, saved_elsewhere: 409 }[saved.error.code];
    return Response.json({ error: saved.error }, { status });
  },
);
