'use client';

import { clsx } from 'clsx';
import { useSelectedLayoutSegment } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Sender } from '@/lib/history/list-senders';
import { MessageList } from './message-list';

type HistorySplitProps = { mayCompose: boolean; senders: readonly Sender[]; children: ReactNode };

/** The list, and beside it the open message; below 1200 px the message takes the whole page and the list waits. */
export function HistorySplit({ mayCompose, senders, children }: HistorySplitProps) {
  const openId = useSelectedLayoutSegment();
  const isOpen = openId !== null;
  return (
    <div className={clsx('grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)]', isOpen && splitClass)}>
      <div className={clsx('flex min-h-0 min-w-0 flex-col', isOpen && 'max-[75rem]:hidden')}>
        <MessageList openId={openId} mayCompose={mayCompose} senders={senders} />
      </div>
      {isOpen && (
        <div className="@container flex min-h-0 min-w-0 flex-col border-line min-[75rem]:border-s">
          {children}
        </div>
      )}
      {!isOpen && children}
    </div>
  );
}

const splitClass = 'min-[75rem]:grid-cols-[minmax(0,1fr)_440px]';
