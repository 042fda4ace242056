'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';

export type ToastMessage = {
  text: string;
  tone: 'good' | 'bad';
  action?: { label: string; onPress: () => void };
};

type Listener = (message: ToastMessage) => void;

const listeners = new Set<Listener>();
const ToastRegion = dynamic(() => import('./toast-region').then((loaded) => loaded.ToastRegion));

/** Says what has just happened, for what leaves no trace where one looks. Needs a `Toaster` on the page. */
export function showToast(message: ToastMessage): void {
  for (const listener of listeners) listener(message);
}

/** The place where toasts appear, once per page. What draws them is loaded with the first one. */
export function Toaster() {
  const [messages, setMessages] = useState<readonly ToastMessage[]>([]);
  useEffect(() => {
    const listener: Listener = (message) => setMessages((earlier) => [...earlier, message]);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return messages.length > 0 ? <ToastRegion messages={messages} /> : null;
}
