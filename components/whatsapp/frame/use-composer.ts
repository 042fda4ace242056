'use client';

import { useState } from 'react';

/** What is being written in the chat. `send` hands it over and clears the field; a blank text stays. */
export function useComposer(onSend: ((text: string) => void) | undefined) {
  const [text, setText] = useState('');
  const ready = onSend !== undefined && text.trim() !== '';
  const send = () => {
    if (!ready) return;
    onSend(text.trim());
    setText('');
  };
  return { text, setText, ready, send };
}
