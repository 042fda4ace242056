'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fetchProducts } from './fetch-products';
import { type Narrowing, noNarrowing } from './narrowing';

const typingPauseMs = 150;

/** The products that fit what is typed and what the list is narrowed to, page by page. What was found stays until the next answer is there. */
export function useProductPages(typed: string, catalogId?: string, narrowing: Narrowing = noNarrowing) {
  const query = useSettled(typed.trim());
  return useInfiniteQuery({
    queryKey: ['catalog', 'list', catalogId ?? null, query, narrowing],
    queryFn: ({ pageParam, signal }) =>
      fetchProducts({ catalogId, query, narrowing, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** @returns `text` once it has not changed for a moment; an emptied field counts at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? text : settled;
}
