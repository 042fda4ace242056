import { Moon } from 'lucide-react';
import type { Locale } from '@/lib/i18n/locales';
import { Hanging } from './hanging';
import { LanguageChoice } from './language-choice';
import type { SetPreference, Theme } from './preference';
import { ThemeChoice, type ThemeText } from './theme-choice';

export type AuthFooterProps = {
  text: ThemeText & { notMeta: string; language: string };
  locale: Locale;
  theme: Theme;
  setPreference: SetPreference;
};

/** Below a page that stands before the desk. */
export function AuthFooter({ text, locale, theme, setPreference }: AuthFooterProps) {
  return (
    <footer className="flex items-center gap-2 border-line border-t px-6 py-2.5 text-ink-3 text-meta max-md:px-4">
      <p className="me-auto">{text.notMeta}</p>
      <Hanging
        label={`${text.language} (${locale.toUpperCase()})`}
        button={locale.toUpperCase()}
        buttonClassName={buttonClassName}
      >
        <LanguageChoice label={text.language} locale={locale} setPreference={setPreference} />
      </Hanging>
      <Hanging
        label={text.theme}
        button={
          <>
            <Moon aria-hidden />
            {text.theme}
          </>
        }
        buttonClassName={buttonClassName}
      >
        <ThemeChoice text={text} theme={theme} setPreference={setPreference} />
      </Hanging>
    </footer>
  );
}

const buttonClassName =
  'flex h-7 cursor-default items-center gap-1.5 rounded-control px-2 hover:bg-hover hover:text-ink touch:h-11';
