'use client';

import { useTimeZone, useTranslations } from 'use-intl';
import { DateChip } from '@/components/whatsapp/chat/date-chip';
import type { MessageStatus } from '@/components/whatsapp/chat/message-status';
import { ForwardButton } from './forward-button';
import { PhoneBubble } from './phone-bubble';
import type { ShownMessage, ShownThread } from './read-shown-thread';
import { threadDays } from './thread-days';
import type { UnsentText } from './use-writing';

type PhoneMessagesProps = {
  thread: ShownThread;
  unsent: readonly UnsentText[];
  now: number;
  /** Called with the id of a message that is to be passed on. */
  onForward: (messageId: string) => void;
};

/** The thread by days, and after it what the customer has written that is not there yet. */
export function PhoneMessages({ thread, unsent, now, onForward }: PhoneMessagesProps) {
  const t = useTranslations('phone');
  const timeZone = useTimeZone();
  const messages = [...thread.messages.map(withTicks), ...unsent.map(asMessage)];
  if (messages.length === 0) {
    return (
      <p className="mt-(--wa-gap-turn) text-center text-(--wa-text-muted) [font:var(--wa-type-notice)]">
        {t('empty')}
      </p>
    );
  }
  return threadDays(messages, timeZone).map((day) => (
    <div key={day[0]?.message.id}>
      <DateChip at={day[0]?.message.at ?? now} now={now} />
      {day.map(({ message: { id, content, at, from, forwarded, status, forwardable }, first, last }) => (
        <div key={id} className="group/message relative">
          <PhoneBubble
            content={content}
            thread={thread}
            place={{ at, from, forwarded, status, first, last }}
          />
          {forwardable ? <ForwardButton own={from === 'customer'} onPress={() => onForward(id)} /> : null}
        </div>
      ))}
    </div>
  ));
}

/** What the sandbox took has reached the business, so it has two ticks at once. */
function withTicks(message: ShownMessage) {
  const status: MessageStatus = message.read ? 'read' : 'delivered';
  return { ...message, status, forwardable: message.content !== null && message.content.kind !== 'order' };
}

function asMessage({ id, text, about, at, status }: UnsentText) {
  return {
    id,
    at,
    from: 'customer' as const,
    forwarded: false,
    content: {
      kind: 'text' as const,
      body: text,
      previewUrl: false,
      about: about === null ? null : { retailerId: about, now: null },
    },
    status: status as MessageStatus,
    forwardable: false,
  };
}
