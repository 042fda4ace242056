import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { logger } from '@/lib/platform/log/logger';
import { type LiveEvent, liveChannel, liveEventSchema } from './live-event';

/** What a subscriber hears: a change, or that changes may have been missed and everything must be asked for anew. */
export type LiveCallback = (event: LiveEvent | 'reconnected') => void;

type Subscriber = { wants: (topic: string) => boolean; callback: LiveCallback };

export type Listener = { close: () => Promise<void> };

const firstDelayMs = 100;
const longestDelayMs = 5_000;
const answerTimeoutMs = 5_000;
const endTimeoutMs = 1_000;
/** A connection that a firewall dropped says nothing; asking it something shows it. */
const checkEveryMs = 30_000;

// Next bundles modules per entry: what is one per process lives on globalThis.
const store = globalThis as typeof globalThis & { vitrineSubscribers?: Set<Subscriber> };

/**
 * Hears of changes that any process tells with `notify`, as long as this process has a listener.
 *
 * @param topics a list, or a question asked of each topic
 * @returns how to stop
 */
export function subscribe(
  topics: string[] | ((topic: string) => boolean),
  callback: LiveCallback,
): () => void {
  const subscriber = {
    wants: typeof topics === 'function' ? topics : (topic: string) => topics.includes(topic),
    callback,
  };
  subscribers().add(subscriber);
  return () => subscribers().delete(subscriber);
}

/**
 * Keeps one connection that listens for the whole process; start one at boot. A connection that breaks is made again.
 * Whenever listening begins, subscribers hear `reconnected`.
 *
 * @param url address of the database; not through a transaction pooler
 */
export function startListener(url: string): Listener {
  const closing = new AbortController();
  const running = keepListening(url, closing.signal);
  const close = async () => {
    closing.abort();
    await running;
  };
  return { close };
}

async function keepListening(url: string, closing: AbortSignal): Promise<void> {
  let delayMs = firstDelayMs;
  const onListening = () => {
    delayMs = firstDelayMs;
    for (const { callback } of [...subscribers()]) callback('reconnected');
  };
  while (!closing.aborted) {
    await listenOnce(url, closing, onListening).catch((error: unknown) => {
      if (!closing.aborted) logger.warn({ err: error }, 'the connection for live updates broke');
    });
    await pause(delayMs * (0.5 + Math.random()), undefined, { signal: closing }).catch(() => undefined);
    delayMs = Math.min(delayMs * 2, longestDelayMs);
  }
}

/** Listens on one connection until it breaks or `closing` says so; either way it ends by throwing. */
async function listenOnce(url: string, closing: AbortSignal, onListening: () => void): Promise<never> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: answerTimeoutMs,
    query_timeout: answerTimeoutMs,
  });
  const broken = new AbortController();
  client.on('error', (error) => broken.abort(error));
  client.on('end', () => broken.abort());
  client.on('notification', (message) => tell(message.payload ?? ''));
  const stop = AbortSignal.any([closing, broken.signal]);
  try {
    await client.connect();
    await client.query(`listen ${liveChannel}`);
    onListening();
    for (;;) {
      await pause(checkEveryMs, undefined, { signal: stop });
      await client.query('select 1');
    }
  } finally {
    await Promise.race([client.end().catch(() => undefined), pause(endTimeoutMs, undefined, { ref: false })]);
  }
}

function tell(payload: string): void {
  const event = parse(payload);
  if (!event) return;
  for (const { wants, callback } of [...subscribers()]) if (wants(event.topic)) callback(event);
}

/** Anybody with rights on the database can write to the channel: what is not ours is passed over. */
function parse(payload: string): LiveEvent | null {
  try {
    return liveEventSchema.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

function subscribers(): Set<Subscriber> {
  store.vitrineSubscribers ??= new Set();
  return store.vitrineSubscribers;
}
