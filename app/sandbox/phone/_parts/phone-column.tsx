'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Brand } from '@/components/layout/brand';
import { LiveIndicator } from '@/components/layout/live-indicator';
import { ContactList } from './contact-list';
import { MischiefDrawer } from './mischief-drawer';
import type { PhoneControls } from './phone-controls';
import { ReadingChoice } from './reading-choice';
import { ScreenChoice } from './screen-choice';

/** Whose phone it is, how it looks and whether it reads, beside the phone. */
export function PhoneColumn(props: PhoneControls) {
  const { contacts, selected, onSelect, live, view, onView, reading, mischief } = props;
  const t = useTranslations('phone');
  return (
    <aside
      aria-label={t('controls')}
      className="flex w-76 flex-none flex-col overflow-y-auto border-line border-e bg-surface max-md:hidden"
    >
      <div className="flex h-15 flex-none items-center justify-between px-5">
        <Brand />
        <LiveIndicator state={live} />
      </div>
      <div className="px-5 pb-6">
        <h1 className="font-semibold text-head">{t('title')}</h1>
        <p className="mt-0.5 text-pretty text-ink-2">{t('lead')}</p>
      </div>
      <ContactList contacts={contacts} selected={selected} onSelect={onSelect} />
      <section className="px-5 pt-6">
        <h2 className="pb-2 text-ink-3 text-meta">{t('screen')}</h2>
        <ScreenChoice view={view} onChange={onView} />
      </section>
      <section className="px-5 pt-6">
        <h2 className="pb-2 text-ink-3 text-meta">{t('reading')}</h2>
        <ReadingChoice {...reading} />
      </section>
      <div className="px-5 pt-6 lg:hidden">
        <MischiefDrawer {...mischief} compact={false} />
      </div>
      <Link
        href="/"
        className="mt-auto flex items-center gap-2 self-start rounded-control px-5 pt-6 pb-5 font-medium text-accent-ink hover:underline focus-visible:-outline-offset-4"
      >
        <ArrowLeft className="rtl:-scale-x-100" aria-hidden />
        {t('backToDesk')}
      </Link>
    </aside>
  );
}
