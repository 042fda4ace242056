'use client';

import { ArrowRight, Keyboard, Languages, LogOut, Moon, Pencil } from 'lucide-react';
import { startTransition } from 'react';
import { useTranslations } from 'use-intl';
import { useOpenDraft } from '@/app/(desk)/compose/_parts/use-open-draft';
import type { PaletteFacts, PaletteItem } from './palette-items';

/** What can be done from anywhere and the pages there are, and why the last thing did not work. */
export function useCommands(facts: PaletteFacts, onShortcuts: () => void) {
  const t = useTranslations('palette');
  const { open, failure } = useOpenDraft();
  const { locale, setPreference } = facts;
  const otherLocale = locale === 'en' ? 'fr' : 'en';
  const action = (id: string, text: string, icon: PaletteItem['icon'], run: () => Promise<boolean>) => ({
    id,
    group: 'actions' as const,
    text,
    icon,
    run,
  });
  const items: PaletteItem[] = [
    ...facts.kinds.map(({ kind, name }) =>
      action(`new-${kind}`, t('new', { name }), <Pencil aria-hidden />, () => open(kind)),
    ),
    ...(['light', 'dark', 'system'] as const)
      .filter((theme) => theme !== facts.theme)
      .map((theme) =>
        action(`theme-${theme}`, t(`themes.${theme}`), <Moon aria-hidden />, () => {
          if (theme === 'system') delete document.documentElement.dataset.theme;
          else document.documentElement.dataset.theme = theme;
          return change(() => setPreference({ name: 'theme', value: theme }));
        }),
      ),
    action('language', t('otherLanguage'), <Languages aria-hidden />, () =>
      change(() => setPreference({ name: 'locale', value: otherLocale })),
    ),
    action('shortcuts', t('shortcuts'), <Keyboard aria-hidden />, () => {
      onShortcuts();
      return Promise.resolve(false);
    }),
    action('sign-out', t('signOut'), <LogOut aria-hidden />, () => change(facts.signOut)),
    ...facts.pages.map(({ href, label }) => ({
      id: href,
      group: 'pages' as const,
      text: label,
      icon: <ArrowRight className="rtl:-scale-x-100" aria-hidden />,
      href,
    })),
  ];
  return { items, failure };
}

/** The page follows by itself, however long that takes. */
function change(act: () => Promise<void>): Promise<boolean> {
  startTransition(act);
  return Promise.resolve(true);
}
