import { fetchPublicFile } from '@/lib/platform/net/fetch-public-file';
import type { Internet } from '@/lib/platform/net/internet';
import { fail, ok, type Result } from '@/lib/values/result';
import { type PictureError, pictureBytesMax } from './fetch-picture';
import { type FetchedPicture, pictureType } from './picture-type';

const pictureDeadlineMs = 8_000;
const errors = {
  not_public: 'picture_elsewhere',
  unreachable: 'picture_unreachable',
  too_large: 'picture_too_large',
} as const;

/** Fetches a picture of a real catalog, whose addresses strangers write: from the public internet and nowhere else. */
export async function fetchPublicPicture(
  address: string,
  internet?: Internet,
): Promise<Result<FetchedPicture, PictureError>> {
  const wanted = { address, accept: 'image/*', bytesMax: pictureBytesMax, deadlineMs: pictureDeadlineMs };
  const file = await fetchPublicFile(wanted, internet);
  if (!file.ok) return fail({ code: errors[file.error.code] });
  const contentType = pictureType(file.value);
  return contentType ? ok({ contentType, bytes: file.value }) : fail({ code: 'picture_not_an_image' });
}
