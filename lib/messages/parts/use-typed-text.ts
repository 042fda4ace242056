'use client';

import { useState, useTransition } from 'react';

/**
 * The text of a field while it is typed: it is shown at once, and what follows from it when there is time. What changes
 * the text by another way is shown too.
 */
export function useTypedText(value: string, onChange: (text: string) => void) {
  const [typed, setTyped] = useState(value);
  const [isBehind, startTransition] = useTransition();
  return {
    text: isBehind ? typed : value,
    write: (text: string) => {
      setTyped(text);
      startTransition(() => onChange(text));
    },
  };
}
