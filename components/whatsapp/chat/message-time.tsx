'use client';

import { memo } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { BubblePlace } from './message-status';
import { Ticks } from './ticks';

/** Time of a message in the phone's language, and its ticks on the side of whoever sent it. */
export const MessageTime = memo(function MessageTime({ at, from = 'business', status }: BubblePlace) {
  const { language, side, timeZone } = useWhatsAppLook();
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone }).format(at);
  const ticks = from === side && status !== undefined && status !== 'failed' ? status : null;
  return (
    <span className="inline-flex items-center gap-[3px] whitespace-nowrap text-(--wa-time) [font:var(--wa-type-time)]">
      {/* The server may stand in another time zone than the reader. */}
      <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
        {time}
      </time>
      {ticks === null ? null : <Ticks status={ticks} />}
    </span>
  );
});
