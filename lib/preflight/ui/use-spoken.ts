'use client';

import { useEffect, useState } from 'react';

const settleMs = 1500;

/** @returns `text` once it has not changed for a moment: somebody who types is not told of every key. */
export function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return spoken;
}
