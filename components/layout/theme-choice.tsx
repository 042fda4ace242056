'use client';

import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { startTransition, useOptimistic } from 'react';
import { choiceClass, hideHanging } from './choice';
import type { SetPreference, Theme } from './preference';

const icons = { light: Sun, dark: Moon, system: Monitor } as const;

export type ThemeText = { theme: string; light: string; dark: string; system: string };

type ThemeChoiceProps = { text: ThemeText; theme: Theme; setPreference: SetPreference };

/** Light, dark, or as the system has it. The page changes at once and the choice is kept after. */
export function ThemeChoice({ text, theme, setPreference }: ThemeChoiceProps) {
  const [chosen, setChosen] = useOptimistic(theme);
  function choose(value: Theme) {
    if (value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = value;
    startTransition(async () => {
      setChosen(value);
      await setPreference({ name: 'theme', value });
    });
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form that is sent.
    <div role="group" aria-label={text.theme} className="grid gap-px">
      {(['light', 'dark', 'system'] as const).map((value) => {
        const Icon = icons[value];
        return (
          <button
            key={value}
            type="button"
            aria-pressed={value === chosen}
            onClick={(event) => {
              hideHanging(event.currentTarget);
              choose(value);
            }}
            className={choiceClass}
          >
            <Icon className="text-ink-3" aria-hidden />
            {text[value]}
            {value === chosen && <Check className="ms-auto size-3.5 text-accent-ink" aria-hidden />}
          </button>
        );
      })}
    </div>
  );
}
