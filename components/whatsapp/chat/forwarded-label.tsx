'use client';

import { Glyph } from '@/components/whatsapp/frame/glyph';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';

/** First line of a message that somebody passed on from another chat. */
export function ForwardedLabel() {
  const { strings } = useWhatsAppLook();
  return (
    <div
      className="flex items-center gap-1 ps-(--wa-padding-start) pe-(--wa-padding-end) pt-(--wa-padding-top) text-(--wa-time) italic! [font:var(--wa-type-footer)]"
      data-part="forwarded"
    >
      <Glyph name="forward" className="size-[15px] flex-none rtl:-scale-x-100" />
      {strings.forwarded}
    </div>
  );
}
