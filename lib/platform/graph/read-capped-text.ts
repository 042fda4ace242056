import { fail, ok, type Result } from '@/lib/values/result';

/**
 * Reads a response as text, at most `bytesMax` bytes of it, until `signal` says to stop. The signal is asked here as
 * well as given to `fetch`, which forgets it once the headers are there and the garbage collector has been by
 * (Node 20.20, seen).
 *
 * @returns the whole text, or why there is none; never half of it
 */
export async function readCappedText(
  response: Response,
  bytesMax: number,
  signal: AbortSignal,
): Promise<Result<string, { code: 'body_lost' | 'body_too_large' }>> {
  if (!response.body) return ok('');
  const reader = response.body.getReader();
  let stopped = false;
  const stop = () => {
    stopped = true;
    void reader.cancel().catch(() => undefined);
  };
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size > bytesMax) return fail({ code: 'body_too_large' });
      chunks.push(read.value);
    }
  } catch {
    return fail({ code: 'body_lost' });
  } finally {
    signal.removeEventListener('abort', stop);
    if (size > bytesMax) stop();
  }
  return stopped ? fail({ code: 'body_lost' }) : ok(Buffer.concat(chunks).toString('utf8'));
}
