import { once } from 'node:events';
import type { GraphReply } from '@/lib/sandbox/graph/handle-graph-request';
import { drip } from './drip';

/**
 * Does a fault as well as can be where nobody gets hold of the connection: what is cut is an answer whose body breaks
 * before its first byte. Next gives up on the connection then, and its client sees it close without an answer; the
 * error stands in the server's output.
 *
 * @param leaving fires when the client has gone
 */
export async function emulateFault({ response, fault }: GraphReply, leaving: AbortSignal): Promise<Response> {
  if (fault === null) return response;
  if (fault === 'cut') return new Response(broken(), response);
  if (fault === 'drip') return new Response(drip(await response.text()), response);
  if (!leaving.aborted) await once(leaving, 'abort');
  return new Response(null, { status: 503 });
}

function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.error(new Error('The sandbox was asked to cut this answer off.')),
  });
}
