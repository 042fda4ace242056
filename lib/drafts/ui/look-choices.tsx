'use client';

import { Moon, Sun } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Menu } from '@/components/ui/menu';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { type WhatsAppLanguage, type WhatsAppLook, whatsAppLanguages } from '@/components/whatsapp/look';

type LookChoicesProps = {
  look: WhatsAppLook;
  onChange: (part: Partial<WhatsAppLook>) => void;
  /** What else can be done with the preview, at the end of the row. */
  children?: ReactNode;
};

/** Which phone the preview draws, in which theme and language, and whose eyes see it. */
export const LookChoices = memo(function LookChoices({ look, onChange, children }: LookChoicesProps) {
  const t = useTranslations('compose');
  return (
    <div className="flex flex-none flex-wrap items-center justify-between gap-2 border-line border-t px-5 py-2.5">
      <SegmentedControl
        label={t('platform')}
        selected={look.platform}
        onSelect={(platform) => onChange({ platform })}
        segments={[
          { id: 'android', label: 'Android' },
          { id: 'ios', label: 'iOS' },
          { id: 'web', label: 'Web' },
        ]}
      />
      <SegmentedControl
        label={t('theme')}
        selected={look.theme}
        onSelect={(theme) => onChange({ theme })}
        segments={[
          { id: 'light', label: t('themeLight'), icon: <Sun aria-hidden /> },
          { id: 'dark', label: t('themeDark'), icon: <Moon aria-hidden /> },
        ]}
      />
      <SegmentedControl
        label={t('seen')}
        selected={look.side}
        onSelect={(side) => onChange({ side })}
        segments={[
          { id: 'customer', label: t('seenByCustomer') },
          { id: 'business', label: t('seenInInbox') },
        ]}
      />
      <LanguageChoice language={look.language} onChange={(language) => onChange({ language })} />
      {children}
    </div>
  );
});

type LanguageChoiceProps = { language: WhatsAppLanguage; onChange: (language: WhatsAppLanguage) => void };

/** Languages by their own names, as a phone lists them. */
function LanguageChoice({ language, onChange }: LanguageChoiceProps) {
  const t = useTranslations('compose');
  return (
    <Menu
      label={t('language')}
      size="small"
      entries={whatsAppLanguages.map((id) => ({ id, label: nameOf(id) }))}
      selection={{
        mode: 'single',
        selected: [language],
        onChange: ([id]) => {
          const chosen = whatsAppLanguages.find((known) => known === id);
          if (chosen) onChange(chosen);
        },
      }}
    >
      <span className="sr-only">{t('language')} </span>
      <bdi lang={language}>{nameOf(language)}</bdi>
    </Menu>
  );
}

function nameOf(language: WhatsAppLanguage): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
