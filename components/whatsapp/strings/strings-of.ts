import type { WhatsAppLanguage } from '@/components/whatsapp/look';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { hi } from './hi';
import { ptBr } from './pt-br';
import type { CountForms, WhatsAppStrings } from './whatsapp-strings';

const stringsByLanguage: Record<WhatsAppLanguage, WhatsAppStrings> = {
  en,
  fr,
  es,
  'pt-BR': ptBr,
  de,
  ar,
  hi,
};

/** @returns WhatsApp's words in the language of the customer's phone, whatever language the message is in. */
export function stringsOf(language: WhatsAppLanguage): WhatsAppStrings {
  return stringsByLanguage[language];
}

/** @returns the form of `forms` for `count`, with the number written in that language. */
export function countString(forms: CountForms, count: number, language: WhatsAppLanguage): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('{n}', new Intl.NumberFormat(language).format(count));
}
