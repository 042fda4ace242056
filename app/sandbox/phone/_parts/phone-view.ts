import * as z from 'zod';
import {
  type WhatsAppLanguage,
  whatsAppLanguages,
  whatsAppPlatforms,
  whatsAppThemes,
} from '@/components/whatsapp/look';

const viewSchema = z.object({
  contact: z.uuid().nullable().catch(null),
  platform: z.enum(whatsAppPlatforms).catch('android'),
  theme: z.enum(whatsAppThemes).catch('light'),
  /** `manual`: what arrives is read only when the button is pressed. */
  read: z.enum(['auto', 'manual']).catch('auto'),
});

/** Whose phone is held and how it is drawn: all of it stands in the address. */
export type PhoneView = z.infer<typeof viewSchema>;

/** @returns the view of an address; what makes no sense in it counts as not said */
export function readPhoneView(search: URLSearchParams): PhoneView {
  return viewSchema.parse({
    contact: search.get('contact'),
    platform: search.get('platform'),
    theme: search.get('theme'),
    read: search.get('read'),
  });
}

/** @returns the query of an address that says the same, `?` included; what goes without saying is left out */
export function phoneSearch({ contact, platform, theme, read }: PhoneView): string {
  const search = new URLSearchParams();
  if (contact !== null) search.set('contact', contact);
  if (platform !== 'android') search.set('platform', platform);
  if (theme !== 'light') search.set('theme', theme);
  if (read !== 'auto') search.set('read', read);
  return search.size === 0 ? '' : `?${search}`;
}

/** @returns the language WhatsApp has on a phone of `locale` (BCP 47): its own, or English where none is kept here */
export function phoneLanguage(locale: string): WhatsAppLanguage {
  const language = locale.split('-')[0];
  return (
    whatsAppLanguages.find((known) => known === locale) ??
    whatsAppLanguages.find((known) => known.split('-')[0] === language) ??
    'en'
  );
}
