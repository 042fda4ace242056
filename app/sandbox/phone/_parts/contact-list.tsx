'use client';

import { Hourglass, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { StatusLabel } from '@/components/ui/status-label';
import type { ShownContact } from './shown-contact';

type ContactListProps = {
  contacts: readonly ShownContact[];
  selected: string;
  onSelect: (contactId: string) => void;
};

/** Whose phone to hold: radio buttons in rows. */
export function ContactList({ contacts, selected, onSelect }: ContactListProps) {
  const t = useTranslations('phone');
  return (
    <fieldset className="min-w-0">
      <legend className="px-5 pb-2 text-meta text-ink-3">{t('hold')}</legend>
      <div className="border-line border-t">
        {contacts.map((contact) => (
          <label
            key={contact.id}
            className="relative flex min-h-14 items-center gap-3 border-line border-b border-s-2 border-s-transparent py-2 ps-4.5 pe-5 hover:bg-hover has-checked:border-s-accent-ink has-checked:bg-selected has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2"
          >
            <input
              type="radio"
              name="contact"
              value={contact.id}
              checked={contact.id === selected}
              onChange={() => onSelect(contact.id)}
              className="absolute inset-0 m-0 appearance-none opacity-0"
            />
            <Avatar name={contact.name} size="large" />
            <ContactWords contact={contact} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ContactWords({ contact }: { contact: ShownContact }) {
  const t = useTranslations('phone');
  return (
    <span className="grid min-w-0 flex-1 gap-0.5">
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">
          <bdi>{contact.name}</bdi>
        </span>
        {contact.unread > 0 && (
          <>
            <Badge>{String(contact.unread)}</Badge>
            <span className="sr-only">{t('unread', { count: contact.unread })}</span>
          </>
        )}
        <span lang={contact.locale} className="flex-none text-ink-3 text-meta">
          {contact.language}
        </span>
      </span>
      <ContactNumber contact={contact} />
      {!contact.windowOpen && (
        <StatusLabel tone="neutral" icon={<Hourglass aria-hidden />} className="text-meta">
          {t('windowClosed')}
        </StatusLabel>
      )}
      {contact.appTooOld && (
        <StatusLabel tone="warn" icon={<TriangleAlert aria-hidden />} className="text-meta">
          {t('appTooOld')}
        </StatusLabel>
      )}
    </span>
  );
}

function ContactNumber({ contact: { number, username } }: { contact: ShownContact }) {
  const t = useTranslations('phone');
  const known = number === null ? t('noPhone') : <bdi className="tabular-nums">{number}</bdi>;
  return (
    <span className="truncate text-ink-3 text-meta">
      {known}
      {number === null && username !== null && <bdi> · @{username}</bdi>}
    </span>
  );
}
