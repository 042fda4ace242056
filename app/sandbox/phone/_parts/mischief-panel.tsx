'use client';

import { useTranslations } from 'use-intl';
import { MischiefChoice, type MischiefChoiceProps, MischiefFoot } from './mischief-choice';

/** What can go wrong, beside the phone where there is room. */
export function MischiefPanel(props: MischiefChoiceProps) {
  const t = useTranslations('phone.mischief');
  return (
    <aside
      aria-label={t('title')}
      className="flex w-76 flex-none flex-col border-line border-s bg-surface max-lg:hidden"
    >
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-5">
        <h2 className="font-semibold text-head">{t('title')}</h2>
        <p className="mt-0.5 pb-4 text-pretty text-ink-2">{t('lead')}</p>
        <MischiefChoice {...props} />
      </div>
      <footer className="flex flex-none border-line border-t px-5 py-3">
        <MischiefFoot mischief={props.mischief} />
      </footer>
    </aside>
  );
}
