'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

/** `polling`: the stream is down and active queries are read again every few seconds instead. */
export type LiveState = 'live' | 'reconnecting' | 'polling';

type LiveEvent = { type: 'changed'; topic: string; ids: string[] } | { type: 'state'; state: LiveState };

const LiveStateContext = createContext<LiveState>('reconnecting');
const channelName = 'vitrine.live';
const pollIntervalMs = 5000;
const reconnectAfterMs = 10_000;

/** @returns whether what this page shows follows the server. */
export function useLiveState(): LiveState {
  return useContext(LiveStateContext);
}

/**
 * Keeps what is on screen current: the server says which topic changed, the matching queries are read again. One tab
 * of the browser holds the stream (a web lock chooses it) and tells the others.
 */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>('reconnecting');

  useEffect(() => {
    const receive = (event: LiveEvent) => {
      if (event.type === 'changed') invalidateTopic(queryClient, event);
      else setState(event.state);
      if (event.type === 'state' && event.state === 'live')
        void queryClient.invalidateQueries({ refetchType: 'active' });
    };
    return joinLiveTabs(receive);
  }, [queryClient]);

  useEffect(() => {
    if (state !== 'polling') return;
    const timer = setInterval(
      () => void queryClient.invalidateQueries({ refetchType: 'active' }),
      pollIntervalMs,
    );
    return () => clearInterval(timer);
  }, [queryClient, state]);

  return <LiveStateContext value={state}>{children}</LiveStateContext>;
}

/** A query belongs to the topic its key begins with, and to those its `meta.topics` name besides. */
function invalidateTopic(queryClient: QueryClient, { topic, ids }: { topic: string; ids: string[] }): void {
  const area = topic.split(':')[0] ?? topic;
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [name, kind, id], meta }) =>
      (name === area && (kind !== 'one' || ids.length === 0 || ids.includes(String(id)))) ||
      (Array.isArray(meta?.topics) && meta.topics.includes(area)),
  });
}

/** The tab that gets the lock streams until it closes; then the next one does. */
function joinLiveTabs(receive: (event: LiveEvent) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  const leaving = new AbortController();
  channel.onmessage = ({ data }: MessageEvent<LiveEvent | { type: 'hello' }>) => {
    if (data.type !== 'hello') receive(data);
  };
  channel.postMessage({ type: 'hello' });
  void navigator.locks
    .request(channelName, { signal: leaving.signal }, () => streamUntil(leaving.signal, channel, receive))
    .catch(() => undefined);
  return () => {
    leaving.abort();
    channel.close();
  };
}

function streamUntil(
  signal: AbortSignal,
  channel: BroadcastChannel,
  receive: (event: LiveEvent) => void,
): Promise<void> {
  let state: LiveState = 'reconnecting';
  const tell = (event: LiveEvent) => {
    if (event.type === 'state') state = event.state;
    receive(event);
    channel.postMessage(event);
  };
  const answerNewcomer = ({ data }: MessageEvent<{ type: string }>) => {
    if (data.type === 'hello') channel.postMessage({ type: 'state', state });
  };
  channel.addEventListener('message', answerNewcomer);
  return new Promise((resolve) => {
    let source = connect();
    let retry: ReturnType<typeof setTimeout> | undefined;

    /** The browser reconnects by itself unless the server refused; then we ask again. */
    function connect(): EventSource {
      const stream = new EventSource('/api/events');
      stream.onopen = () => tell({ type: 'state', state: 'live' });
      // The server missed changes for a moment: being live again has everything read anew.
      stream.addEventListener('reconnected', () => tell({ type: 'state', state: 'live' }));
      stream.onmessage = ({ data }: MessageEvent<string>) => tell({ type: 'changed', ...JSON.parse(data) });
      stream.onerror = () => {
        const refused = stream.readyState === EventSource.CLOSED;
        tell({ type: 'state', state: refused ? 'polling' : 'reconnecting' });
        if (refused && !signal.aborted) {
          retry = setTimeout(() => {
            source = connect();
          }, reconnectAfterMs);
        }
      };
      return stream;
    }

    signal.addEventListener('abort', () => {
      clearTimeout(retry);
      source.close();
      channel.removeEventListener('message', answerNewcomer);
      resolve();
    });
  });
}
