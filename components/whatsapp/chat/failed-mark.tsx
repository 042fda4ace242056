'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';

/** Red sign beside an outgoing message that did not go through. */
export function FailedMark() {
  const { strings } = useWhatsAppLook();
  return (
    <svg
      role="img"
      aria-label={strings.tickFailed}
      width={20}
      height={20}
      viewBox="0 0 20 20"
      className="flex-none"
    >
      <circle cx={10} cy={10} r={10} className="fill-(--wa-error)" />
      <path d="M10 5v6.2M10 14.4v.1" stroke="#fff" strokeWidth={2} strokeLinecap="round" />
    </svg>
  );
}
