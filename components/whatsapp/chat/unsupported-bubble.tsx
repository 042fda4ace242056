'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { ActionRow } from './action-row';
import { Bubble } from './bubble';
import type { BubblePlace } from './message-status';
import { MessageText } from './message-text';
import { MessageTime } from './message-time';

/** What a customer sees whose app is too old for a message. */
export function UnsupportedBubble({ place, onUpdate }: { place: BubblePlace; onUpdate?: () => void }) {
  const { strings } = useWhatsAppLook();
  return (
    <Bubble place={place} width="product">
      <div className="flex gap-2 pt-(--wa-padding-top) ps-(--wa-padding-start) pe-(--wa-padding-end) pb-(--wa-foot-gap) text-(--wa-time) italic! [font:var(--wa-type-message)]">
        <svg
          aria-hidden="true"
          viewBox="0 0 20 20"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
          strokeLinecap="round"
          className="mt-0.5 size-[18px] flex-none"
        >
          <circle cx={10} cy={10} r={7.5} />
          <path d="M10 6.2v4.6M10 13.7v.1" />
        </svg>
        <div className="min-w-0 flex-1" data-part="unsupported">
          <MessageText text={strings.unsupported} field="plain" end={<MessageTime {...place} />} />
        </div>
      </div>
      <ActionRow label={strings.update} onPress={onUpdate} />
    </Bubble>
  );
}
