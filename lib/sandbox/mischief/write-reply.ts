import type { ServerResponse } from 'node:http';
import type { GraphReply } from '@/lib/sandbox/graph/handle-graph-request';
import { drip } from './drip';

/**
 * Answers on a connection of our own, or does to it what the fault says.
 *
 * @param closing fires when the server stops: what hangs or drips ends then
 */
export async function writeReply(
  outgoing: ServerResponse,
  { response, fault }: GraphReply,
  closing: AbortSignal,
): Promise<void> {
  if (fault === 'cut') {
    outgoing.destroy();
    return;
  }
  if (fault !== null) endWith(closing, outgoing);
  if (fault === 'hang') return;
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (fault === 'drip') await writeAll(outgoing, drip(await response.text()));
  else outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function writeAll(outgoing: ServerResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  for await (const piece of body) {
    if (outgoing.destroyed) return;
    outgoing.write(piece);
  }
}

function endWith(closing: AbortSignal, outgoing: ServerResponse): void {
  const end = () => outgoing.destroy();
  if (closing.aborted) end();
  closing.addEventListener('abort', end, { once: true });
  outgoing.once('close', () => closing.removeEventListener('abort', end));
}
