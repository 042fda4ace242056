import type { Locale } from '@/lib/i18n/locales';

export type Theme = 'system' | 'light' | 'dark';

/** What a person may change about the desk from any page. */
type Preference =
  | { name: 'locale'; value: Locale }
  | { name: 'theme'; value: Theme }
  /** The id of the number that new messages leave from. */
  | { name: 'sender'; value: string };

/** Keeps a preference and has the page drawn again; a Server Action. */
export type SetPreference = (preference: Preference) => Promise<void>;
