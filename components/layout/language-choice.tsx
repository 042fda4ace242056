'use client';

import { Check } from 'lucide-react';
import { startTransition } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { choiceClass, hideHanging } from './choice';
import type { SetPreference } from './preference';

/** Every language under its own name, whatever the language of the page. */
const names: Record<Locale, string> = { en: 'English', fr: 'Français' };

type LanguageChoiceProps = { label: string; locale: Locale; setPreference: SetPreference };

/** The languages of the desk, the chosen one marked. */
export function LanguageChoice({ label, locale, setPreference }: LanguageChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form that is sent.
    <div role="group" aria-label={label} className="grid gap-px">
      {(Object.keys(names) as Locale[]).map((value) => (
        <button
          key={value}
          type="button"
          lang={value}
          aria-pressed={value === locale}
          onClick={(event) => {
            hideHanging(event.currentTarget);
            startTransition(() => setPreference({ name: 'locale', value }));
          }}
          className={choiceClass}
        >
          {names[value]}
          {value === locale && <Check className="ms-auto size-3.5 text-accent-ink" aria-hidden />}
        </button>
      ))}
    </div>
  );
}
