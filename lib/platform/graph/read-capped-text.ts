import { fail, ok, type Result } from '@/lib/values/result';

/**
 * Reads a response as text, at most `bytesMax` bytes of it. The signal the request was made with ends the reading too.
 *
 * @returns the whole text, or why there is none; never half of it
 */
export async function readCappedText(
  response: Response,
  bytesMax: number,
): Promise<Result<string, { code: 'body_lost' | 'body_too_large' }>> {
  if (!response.body) return ok('');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > bytesMax) return fail({ code: 'body_too_large' });
      chunks.push(chunk);
    }
  } catch {
    return fail({ code: 'body_lost' });
  }
  return ok(Buffer.concat(chunks).toString('utf8'));
}
