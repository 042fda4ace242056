import { coalesce } from './coalesce';
import { subscribe } from './listener';

const heartbeatMs = 20_000;

/** A browser that does not read is cut off at this many unread pieces; it comes back and asks for everything anew. */
const unreadMax = 1_000;

// Next bundles modules per entry: what is one per process lives on globalThis.
const store = globalThis as typeof globalThis & { vitrineStreams?: Set<() => void> };

/**
 * Answers with a stream of server-sent events that lasts until the browser leaves, `signal` fires or the process ends.
 * A message's data is `{"topic","ids"}`, no ids meaning the whole topic; an event named `reconnected` asks the browser
 * to ask for everything anew.
 *
 * @param topics as `subscribe` takes them: what the reader may hear of
 * @param signal fires when the request is over, or the reader's session or rights have changed
 */
export function openEventStream(
  topics: string[] | ((topic: string) => boolean),
  signal: AbortSignal,
): Response {
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      close = feed(controller, topics);
      signal.addEventListener('abort', close, { once: true });
      if (signal.aborted) close();
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/** Ends every open stream: a server waits for open answers before it stops. */
export function closeAllStreams(): void {
  for (const close of [...openStreams()]) close();
}

/** Writes into the stream until the returned function is called. */
function feed(
  controller: ReadableStreamDefaultController<Uint8Array>,
  topics: string[] | ((topic: string) => boolean),
): () => void {
  const encoder = new TextEncoder();
  const write = (text: string) => {
    if ((controller.desiredSize ?? 0) < -unreadMax) close();
    else controller.enqueue(encoder.encode(text));
  };
  const coalescer = coalesce((event) => write(`data: ${JSON.stringify(event)}\n\n`));
  const unsubscribe = subscribe(topics, (event) => {
    if (event === 'reconnected') write('event: reconnected\ndata: {}\n\n');
    else coalescer.push(event);
  });
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs);
  const close = () => {
    if (!openStreams().delete(close)) return;
    clearInterval(heartbeat);
    coalescer.stop();
    unsubscribe();
    try {
      controller.close();
    } catch {
      // The browser has left already.
    }
  };
  openStreams().add(close);
  // Something at once, so that proxies pass the head of the answer on.
  write(': open\n\n');
  return close;
}

function openStreams(): Set<() => void> {
  store.vitrineStreams ??= new Set();
  return store.vitrineStreams;
}
