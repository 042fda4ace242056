'use client';

import { useEffect, useEffectEvent, useRef } from 'react';

type Search<Item> = {
  text: string;
  isLoading: boolean;
  first: Item | undefined;
  onFirst: (item: Item) => void;
};

/** @returns what Enter does in a search: takes the first match, also one that is still being looked for. */
export function useEnterForFirst<Item>({ text, isLoading, first, onFirst }: Search<Item>): () => void {
  const awaited = useRef<string | null>(null);
  const take = useEffectEvent(() => {
    const isAwaited = awaited.current === text;
    awaited.current = null;
    if (isAwaited && first !== undefined) onFirst(first);
  });
  useEffect(() => {
    if (!isLoading) take();
  }, [isLoading]);
  return () => {
    if (isLoading) awaited.current = text;
    else if (first !== undefined) onFirst(first);
  };
}
