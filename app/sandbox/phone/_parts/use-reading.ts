'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { phoneKey, postPhone } from './phone-queries';
import type { ShownMessage } from './read-shown-thread';

/** Marks a thread read: by itself while it is looked at and `auto` says so, or when asked. */
export function useReading(contactId: string, messages: readonly ShownMessage[], auto: boolean) {
  const queryClient = useQueryClient();
  const visible = useVisible();
  const { mutate: markRead } = useMutation({
    mutationFn: (id: string) => postPhone('read', { contactId: id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: phoneKey }),
  });
  const newest = messages.findLast(isUnread)?.id ?? null;
  useEffect(() => {
    if (auto && visible && newest !== null) markRead(contactId);
  }, [auto, visible, newest, contactId, markRead]);
  return { unread: messages.filter(isUnread).length, markRead: () => markRead(contactId) };
}

/** What the app could not show was never delivered, so there is nothing to read. */
function isUnread({ from, read, content }: ShownMessage): boolean {
  return from === 'business' && !read && content !== null;
}

function useVisible(): boolean {
  return useSyncExternalStore(
    (changed) => {
      document.addEventListener('visibilitychange', changed);
      return () => document.removeEventListener('visibilitychange', changed);
    },
    () => document.visibilityState === 'visible',
    () => false,
  );
}
