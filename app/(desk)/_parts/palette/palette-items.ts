import type { ReactNode } from 'react';
import type { SetPreference, Theme } from '@/components/layout/preference';
import { plainText } from '@/lib/catalog/search-words';
import type { Locale } from '@/lib/i18n/locales';
import type { MessageKind } from '@/lib/messages/registry';

/** What the server knows of whoever searches: only what their role may open and do. */
export type PaletteFacts = {
  pages: readonly { href: string; label: string }[];
  /** Kinds of message to begin; none for whoever may not write. */
  kinds: readonly { kind: MessageKind; name: string }[];
  locale: Locale;
  theme: Theme;
  setPreference: SetPreference;
  signOut: () => Promise<void>;
};

export const paletteGroups = ['actions', 'pages', 'products', 'contacts', 'messages'] as const;
type PaletteGroup = (typeof paletteGroups)[number];

/** Something to choose: a place to go to, or something to do there and then. */
export type PaletteItem = {
  id: string;
  group: PaletteGroup;
  text: string;
  detail?: string;
  icon: ReactNode;
} & (
  | { href: string }
  | { /** Answers whether it was done, and the palette may close. */ run: () => Promise<boolean> }
);

/** @returns the items in whose text every word that is typed begins a word. */
export function matchingItems(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const wanted = plainText(typed).split(/\s+/).filter(Boolean);
  return items.filter(({ text }) => {
    const words = plainText(text).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  });
}
