'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MischiefChoiceProps } from './mischief-choice';
import { type MischiefTab, MischiefTabFoot, MischiefTabs } from './mischief-tabs';

/** What can go wrong, beside the phone where there is room. */
export function MischiefPanel(props: MischiefChoiceProps) {
  const t = useTranslations('phone.mischief');
  const [tab, setTab] = useState<MischiefTab>('messages');
  return (
    <aside
      aria-label={t('title')}
      className="flex w-76 flex-none flex-col border-line border-s bg-surface max-lg:hidden"
    >
      <h2 className="flex-none px-5 pt-5 pb-1 font-semibold text-head">{t('title')}</h2>
      <MischiefTabs {...props} tab={tab} onTab={setTab} />
      <footer className="flex flex-none border-line border-t px-5 py-3">
        <MischiefTabFoot {...props} tab={tab} />
      </footer>
    </aside>
  );
}
