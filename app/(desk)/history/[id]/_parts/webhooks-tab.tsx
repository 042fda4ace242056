'use client';

import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { messageStatuses } from '@/lib/delivery/message-state';
import type { MessageDetail, ShownEvent } from '@/lib/history/get-message';
import { TabBody } from './tab-body';
import { useExactClock } from './use-exact-clock';

/** Each event Meta told about the message, as it came. */
export function WebhooksTab({ message: { events } }: { message: MessageDetail }) {
  const t = useTranslations('history');
  if (events.length === 0) return <EmptyState text={t('noWebhooks')} />;
  return (
    <TabBody>
      {events.map((event) => (
        <Event key={event.id} event={event} />
      ))}
    </TabBody>
  );
}

function Event({ event: { type, occurredAt, receivedAt, event } }: { event: ShownEvent }) {
  const t = useTranslations('history');
  const clock = useExactClock();
  const status = messageStatuses.find((known) => known === type);
  const name = status ? t(`events.${status}`) : type;
  const times = t('eventTimes', { occurred: clock(occurredAt, 's'), received: clock(receivedAt, 'ms') });
  return (
    <section aria-label={name}>
      <p className="text-ink-3 text-meta tabular-nums">{times}</p>
      <CodeBlock label={name} language="json" code={JSON.stringify(event, null, 2)} copyLabel={t('copy')} />
    </section>
  );
}
