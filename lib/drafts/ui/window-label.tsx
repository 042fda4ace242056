'use client';

import { Hourglass, TriangleAlert } from 'lucide-react';
import { useNow, useTranslations } from 'use-intl';
import { StatusLabel } from '@/components/ui/status-label';
import type { ShownRecipient } from '@/lib/drafts/schema';

const refreshMs = 30_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** How long free-form messages may still be sent: neutral, amber in the last hour. */
export function WindowLabel({ window }: { window: ShownRecipient['window'] }) {
  const t = useTranslations('window');
  const now = useNow({ updateInterval: refreshMs });
  const leftMs = window.state === 'open' ? Date.parse(window.closesAt) - now.getTime() : 0;
  if (window.state === 'unknown') {
    return (
      <StatusLabel tone="warn" icon={<Hourglass aria-hidden />}>
        {t('unknown')}
      </StatusLabel>
    );
  }
  if (leftMs <= 0) {
    return (
      <StatusLabel tone="warn" icon={<TriangleAlert aria-hidden />}>
        {t('closed')}
      </StatusLabel>
    );
  }
  const hours = Math.floor(leftMs / hourMs);
  const minutes = Math.floor((leftMs % hourMs) / minuteMs);
  const left =
    hours > 0
      ? t('hoursMinutes', { hours: String(hours), minutes: String(minutes).padStart(2, '0') })
      : t('minutes', { minutes: String(Math.max(1, minutes)) });
  return (
    <StatusLabel tone={leftMs < hourMs ? 'warn' : 'neutral'} icon={<Hourglass aria-hidden />}>
      <span className="max-md:hidden">{t('open', { left })}</span>
      <span className="md:hidden">{left}</span>
    </StatusLabel>
  );
}

/** @returns whether free-form messages are known to be refused at `now`. */
export function isWindowClosed(window: ShownRecipient['window'], now: Date): boolean {
  return (
    window.state === 'closed' || (window.state === 'open' && Date.parse(window.closesAt) <= now.getTime())
  );
}
