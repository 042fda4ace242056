'use client';

import { useTimeZone, useTranslations } from 'use-intl';
import { DateChip } from '@/components/whatsapp/chat/date-chip';
import type { MessageStatus } from '@/components/whatsapp/chat/message-status';
import { PhoneBubble } from './phone-bubble';
import type { ShownThread } from './read-shown-thread';
import { threadDays } from './thread-days';
import type { UnsentText } from './use-writing';

type PhoneMessagesProps = { thread: ShownThread; unsent: readonly UnsentText[]; now: number };

/** The thread by days, and after it what the customer has written that is not there yet. */
export function PhoneMessages({ thread, unsent, now }: PhoneMessagesProps) {
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
      {day.map(({ message: { id, content, at, from, status }, first, last }) => (
        <PhoneBubble key={id} content={content} thread={thread} place={{ at, from, status, first, last }} />
      ))}
    </div>
  ));
}

/** What the sandbox took has reached the business, so it has two ticks at once. */
function withTicks(message: ShownThread['messages'][number]) {
  const status: MessageStatus = message.read ? 'read' : 'delivered';
  return { ...message, status };
}

function asMessage({ id, text, at, status }: UnsentText) {
  const content = { kind: 'text', body: text, previewUrl: false } as const;
  return { id, at, from: 'customer' as const, content, status: status as MessageStatus };
}
