'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';

/** First entry of every chat with a business on the Cloud API, in place of the notice about encryption. */
export function BusinessNotice() {
  const { strings, platform } = useWhatsAppLook();
  const { businessNotice, businessNoticeOnPhone = businessNotice } = strings;
  return (
    <div className="mt-(--wa-gap-turn) flex justify-center" data-part="notice">
      <p className="max-w-[300px] rounded-lg bg-(--wa-notice) px-3 pt-[5px] pb-1.5 text-center text-pretty text-(--wa-notice-text) shadow-[0_1px_.5px_rgba(11,20,26,.13)] [font:var(--wa-type-notice)]">
        <Building />
        {platform === 'web' ? businessNotice : businessNoticeOnPhone}
      </p>
    </div>
  );
}

function Building() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.1}
      strokeLinejoin="round"
      className="me-1 inline-block size-3 align-[-1.5px]"
    >
      <path d="M1.5 4.5V11h9V4.5M1 4.5 2 1h8l1 3.5a1.6 1.6 0 0 1-3.3 0 1.7 1.7 0 0 1-3.4 0 1.6 1.6 0 0 1-3.3 0ZM4.7 11V8h2.6v3" />
    </svg>
  );
}
