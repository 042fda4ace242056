import { readSharedPicture } from '@/lib/drafts/sharing/read-shared-picture';
import { limits } from '@/lib/entrypoints/limits';
import { takeVisitorTurn } from '@/lib/entrypoints/take-visitor-turn';
import { processDatabase } from '@/lib/platform/db/process-database';

type PictureParams = { params: Promise<{ token: string; id: string }> };

/**
 * A product's picture for whoever holds the link to a preview that shows it: 404 for every other, 429 beyond the limit.
 * A browser keeps it for some minutes at most, because a link can be taken back.
 */
export async function GET(_: Request, { params }: PictureParams): Promise<Response> {
  if (!(await takeVisitorTurn(limits.sharedPicture))) return new Response(null, { status: 429 });
  const { token, id: pictureId } = await params;
  const picture = await readSharedPicture(processDatabase(), { token, pictureId }, new Date());
  if (!picture) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.contentType,
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=300',
      'x-content-type-options': 'nosniff',
    },
  });
}
