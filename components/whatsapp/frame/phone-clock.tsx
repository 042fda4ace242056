'use client';

import { memo } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';

/** The time in a phone's status bar. */
export const PhoneClock = memo(function PhoneClock({
  clock,
  className,
}: {
  clock: number;
  className: string;
}) {
  const { language, timeZone } = useWhatsAppLook();
  const parts = new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).formatToParts(clock);
  const time = parts.filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value);
  return (
    <span aria-hidden="true" className={className} suppressHydrationWarning>
      {time.join('').trim()}
    </span>
  );
});
