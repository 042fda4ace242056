import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 100;

/** An answer that never ends: all of it byte by byte but its last, then blanks for ever, as JSON allows. */
export function drip(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text).subarray(0, -1);
  const blank = new TextEncoder().encode(' ');
  let next = 0;
  return new ReadableStream(
    {
      pull: async (controller) => {
        if (next > 0) await sleep(pauseMs);
        controller.enqueue(next < bytes.length ? bytes.subarray(next, next + 1) : blank);
        next += 1;
      },
    },
    { highWaterMark: 0 },
  );
}
