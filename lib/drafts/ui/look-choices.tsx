'use client';

import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Menu } from '@/components/ui/menu';
import { SegmentedControl } from '@/components/ui/segmented-control';
import {
  languageName,
  type WhatsAppLanguage,
  type WhatsAppLook,
  whatsAppLanguages,
} from '@/components/whatsapp/look';
import { platformSegments, SideControl, ThemeControl } from '@/components/whatsapp/look-controls';

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
        segments={platformSegments}
      />
      <ThemeControl label={t('theme')} selected={look.theme} onSelect={(theme) => onChange({ theme })} />
      <SideControl selected={look.side} onSelect={(side) => onChange({ side })} />
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
      entries={whatsAppLanguages.map((id) => ({ id, label: languageName(id) }))}
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
      <bdi lang={language}>{languageName(language)}</bdi>
    </Menu>
  );
}
