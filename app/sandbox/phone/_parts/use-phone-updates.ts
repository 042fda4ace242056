'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { phoneKey } from './phone-queries';

type LiveState = 'live' | 'reconnecting' | 'polling';

const pollIntervalMs = 5_000;
const reconnectAfterMs = 10_000;

/** Reads the phone again whenever the server says that something on it changed; every few seconds where it cannot say. */
export function usePhoneUpdates(): LiveState {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>('reconnecting');
  useEffect(() => {
    return followPhone(() => void reread(queryClient), setState);
  }, [queryClient]);
  useEffect(() => {
    if (state !== 'polling') return;
    const timer = setInterval(
      () => void queryClient.invalidateQueries({ queryKey: phoneKey }),
      pollIntervalMs,
    );
    return () => clearInterval(timer);
  }, [queryClient, state]);
  return state;
}

/** A first reading under way may be from before the change, and would do for the cache: it is given up. */
async function reread(queryClient: QueryClient): Promise<void> {
  await queryClient.cancelQueries({ queryKey: phoneKey });
  await queryClient.invalidateQueries({ queryKey: phoneKey });
}

/** Listens until the returned function is called. The browser reconnects by itself, unless the server refused. */
function followPhone(readAgain: () => void, setState: (state: LiveState) => void): () => void {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stream = connect();

  function connect(): EventSource {
    const source = new EventSource('/sandbox/phone/events');
    source.onopen = () => {
      setState('live');
      readAgain();
    };
    source.onmessage = readAgain;
    source.addEventListener('reconnected', readAgain);
    source.onerror = () => {
      const refused = source.readyState === EventSource.CLOSED;
      setState(refused ? 'polling' : 'reconnecting');
      if (!refused) return;
      retry = setTimeout(() => {
        stream = connect();
      }, reconnectAfterMs);
    };
    return source;
  }

  return () => {
    clearTimeout(retry);
    stream.close();
  };
}
