'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { MessageStatus } from './message-status';

const label = {
  pending: 'tickPending',
  sent: 'tickSent',
  delivered: 'tickDelivered',
  read: 'tickRead',
} as const;

/** The state of an outgoing message beside its time. Never mirrored; a failure is drawn beside the bubble instead. */
export function Ticks({ status }: { status: Exclude<MessageStatus, 'failed'> }) {
  const { strings } = useWhatsAppLook();
  const width = status === 'delivered' || status === 'read' ? 16 : 12;
  return (
    <svg
      role="img"
      aria-label={strings[label[status]]}
      data-ticks={status}
      width={width}
      height={11}
      viewBox={`0 0 ${width} 11`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.3}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={status === 'read' ? 'flex-none text-(--wa-tick-read)' : 'flex-none'}
    >
      <path d={paths[status]} />
    </svg>
  );
}

const single = 'M1.4 6 4.3 8.8 10.6 2';
const double = 'M1 6l2.9 2.8L10.2 2M7.2 8.1l.8.7L14.9 2';
const paths = {
  pending: 'M6 1a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM6 3v2.7l1.6 1',
  sent: single,
  delivered: double,
  read: double,
};
