'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/ui/error-state';
import { Toaster } from '@/components/ui/toast';
import type { ContactMischief } from '@/lib/sandbox/phone/list-contact-mischief';
import { DrawnPhone } from './drawn-phone';
import { MischiefPanel } from './mischief-panel';
import { PhoneBar } from './phone-bar';
import { PhoneColumn } from './phone-column';
import { contactsQuery, threadQuery } from './phone-queries';
import type { ShownThread } from './read-shown-thread';
import type { ShownContact } from './shown-contact';
import { useMischief } from './use-mischief';
import { usePhoneUpdates } from './use-phone-updates';
import { usePhoneView } from './use-phone-view';
import { useReading } from './use-reading';

type TestPhoneProps = {
  contacts: ShownContact[];
  /** What the server has read already. */
  first: { contactId: string; thread: ShownThread; mischief: ContactMischief[] };
};

/** The customers' phone: whose it is and how it looks on one side, what can go wrong on the other. */
export function TestPhone({ contacts: known, first }: TestPhoneProps) {
  const t = useTranslations('phone');
  const { view, change } = usePhoneView();
  const { data: contacts } = useQuery({ ...contactsQuery, initialData: known });
  const contact = contacts.find(({ id }) => id === (view.contact ?? first.contactId)) ?? contacts[0];
  const contactId = contact?.id ?? first.contactId;
  const thread = useQuery({
    ...threadQuery(contactId),
    initialData: contactId === first.contactId ? first.thread : undefined,
  });
  const auto = view.read === 'auto';
  const { unread, markRead } = useReading(contactId, thread.data?.messages ?? [], auto);
  const live = usePhoneUpdates();
  const mischief = useMischief(first.mischief);
  if (contact === undefined) return null;
  const controls = {
    contacts,
    selected: contactId,
    onSelect: (id: string) => change({ contact: id }),
    live,
    view,
    onView: change,
    reading: {
      auto,
      onAuto: (on: boolean) => change({ read: on ? 'auto' : 'manual' }),
      unread,
      onRead: markRead,
    },
    mischief: { mischief, contacts, contact },
  };
  return (
    <div className="flex h-dvh overflow-hidden max-md:flex-col">
      <PhoneColumn {...controls} />
      <PhoneBar {...controls} />
      <main className="flex min-h-0 min-w-0 flex-1 bg-canvas md:p-6">
        {thread.isError && thread.data === undefined ? (
          <ErrorState
            title={t('unreachable')}
            advice={t('unreachableAdvice')}
            onRetry={() => void thread.refetch()}
          />
        ) : (
          <DrawnPhone
            key={contact.id}
            contact={contact}
            contacts={contacts}
            view={view}
            thread={thread.data}
            onHold={controls.onSelect}
          />
        )}
      </main>
      <MischiefPanel {...controls.mischief} />
      <Toaster />
    </div>
  );
}
