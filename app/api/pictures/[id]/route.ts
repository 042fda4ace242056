import * as z from 'zod';
import { readPicture } from '@/lib/catalog/read-picture';
import { route } from '@/lib/entrypoints/route';

const pictureSchema = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) });

/** A stored picture by its hash. What lies under a hash never changes, so a browser need not ask twice. */
export const GET = route({ right: 'catalog.read', schema: pictureSchema }, async ({ db }, { id }) => {
  const picture = await readPicture(db, id);
  if (!picture) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.contentType,
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
});
