'use client';

import { memo } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { chatDay } from './chat-day';

/** Opens a day in the chat. Both times are milliseconds since 1970. */
export const DateChip = memo(function DateChip({ at, now }: { at: number; now: number }) {
  const { language, strings, timeZone } = useWhatsAppLook();
  return (
    <div className="sticky top-0 z-1 mt-(--wa-gap-turn) flex justify-center">
      <span
        data-part="date"
        className="rounded-md bg-(--wa-chip) px-3 py-1 text-(--wa-text-muted) shadow-[0_1px_.5px_rgba(11,20,26,.13)] [font:var(--wa-type-chip)]"
        suppressHydrationWarning
      >
        {chatDay({ at, now, language, timeZone, today: strings.today, yesterday: strings.yesterday })}
      </span>
    </div>
  );
});
