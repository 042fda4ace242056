export type PictureContentType = 'image/png' | 'image/jpeg' | 'image/webp';
export type FetchedPicture = { contentType: PictureContentType; bytes: Buffer };

/** What bytes are, by the first of them: what a server calls its answer proves nothing. Null when no picture. */
export function pictureType(bytes: Buffer): PictureContentType | null {
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'image/png';
  if (bytes.subarray(0, 3).equals(jpegSignature)) return 'image/jpeg';
  const riff = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return riff ? 'image/webp' : null;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpegSignature = Buffer.from([0xff, 0xd8, 0xff]);
