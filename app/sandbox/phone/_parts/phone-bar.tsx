'use client';

import { SlidersHorizontal, Store } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Hanging } from '@/components/layout/hanging';
import { LiveIndicator } from '@/components/layout/live-indicator';
import { iconButtonClass } from '@/components/ui/button-class';
import { Select } from '@/components/ui/select';
import { MischiefDrawer } from './mischief-drawer';
import type { PhoneControls } from './phone-controls';
import { ReadingChoice } from './reading-choice';
import { ScreenChoice } from './screen-choice';
import type { ShownContact } from './shown-contact';

/** The same choices above the phone, in a window that is a phone's. */
export function PhoneBar(props: PhoneControls) {
  const { contacts, selected, onSelect, live, view, onView, reading, mischief } = props;
  const t = useTranslations('phone');
  return (
    <header className="flex flex-none items-center gap-1 border-line border-b bg-surface px-1 py-1.5 md:hidden">
      <h1 className="sr-only">{t('title')}</h1>
      <Link href="/" aria-label={t('backToDesk')} className={iconButtonClass('medium')}>
        <Store aria-hidden />
      </Link>
      <Select
        label={t('hold')}
        hideLabel
        value={selected}
        onChange={(event) => onSelect(event.target.value)}
        options={contacts.map((contact) => ({ id: contact.id, label: optionLabel(contact, t) }))}
        className="flex-1"
      />
      <MischiefDrawer {...mischief} compact />
      <Hanging
        label={t('screen')}
        button={<SlidersHorizontal aria-hidden />}
        buttonClassName={iconButtonClass('medium')}
      >
        <div className="grid gap-4 p-3">
          <LiveIndicator state={live} />
          <ScreenChoice view={view} onChange={onView} />
          <ReadingChoice {...reading} />
        </div>
      </Hanging>
    </header>
  );
}

/** A native list has one line: the name, what is special about this customer, and what waits unread. */
function optionLabel(contact: ShownContact, t: ReturnType<typeof useTranslations<'phone'>>): string {
  const notes = [
    contact.number === null ? t('noPhone') : null,
    contact.windowOpen ? null : t('windowClosed'),
    contact.appTooOld ? t('appTooOld') : null,
    contact.unread > 0 ? t('unread', { count: contact.unread }) : null,
  ];
  return [contact.name, ...notes.filter((note) => note !== null)].join(' · ');
}
