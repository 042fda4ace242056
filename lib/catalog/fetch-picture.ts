import { fail, ok, type Result } from '@/lib/values/result';
import { type FetchedPicture, pictureType } from './picture-type';

/** Bytes of one picture at most. */
export const pictureBytesMax = 1024 * 1024;
const pictureDeadlineMs = 5_000;

export type PictureError = {
  code: 'picture_elsewhere' | 'picture_unreachable' | 'picture_too_large' | 'picture_not_an_image';
};

/**
 * Fetches a picture of a sandbox's catalog from one origin and nowhere else: an address in a catalog is written by whoever writes the catalog,
 * and must not become a request into our own network. No redirect is followed, and the bytes say what they are.
 *
 * @param origin what the address must have, as `URL.origin` writes it
 */
export async function fetchPicture(
  address: string,
  origin: string,
): Promise<Result<FetchedPicture, PictureError>> {
  if (!URL.canParse(address)) return fail({ code: 'picture_elsewhere' });
  const url = new URL(address);
  if (url.origin !== origin || !['http:', 'https:'].includes(url.protocol)) {
    return fail({ code: 'picture_elsewhere' });
  }
  url.username = '';
  url.password = '';
  const bytes = await download(url);
  if (!bytes.ok) return bytes;
  const contentType = pictureType(bytes.value);
  return contentType ? ok({ contentType, bytes: bytes.value }) : fail({ code: 'picture_not_an_image' });
}

async function download(url: URL): Promise<Result<Buffer, PictureError>> {
  try {
    const signal = AbortSignal.timeout(pictureDeadlineMs);
    const response = await fetch(url, { redirect: 'error', headers: { Accept: 'image/*' }, signal });
    if (response.status === 200 && response.body) return await readCapped(response.body);
    await response.body?.cancel();
    return fail({ code: 'picture_unreachable' });
  } catch {
    return fail({ code: 'picture_unreachable' });
  }
}

async function readCapped(body: ReadableStream<Uint8Array>): Promise<Result<Buffer, PictureError>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > pictureBytesMax) return fail({ code: 'picture_too_large' });
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}
