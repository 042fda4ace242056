import en from '@/lib/i18n/en.json';
import fr from '@/lib/i18n/fr.json';
import type { Locale } from '@/lib/i18n/locales';

/** Everything the desk can say. */
export type Translations = typeof en;

export const translations: Record<Locale, Translations> = { en, fr };
