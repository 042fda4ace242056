/** Languages of the customer's phone that WhatsApp's own words are kept in here. */
export const whatsAppLanguages = ['en', 'fr', 'es', 'pt-BR', 'de', 'ar', 'hi'] as const;

export type WhatsAppLanguage = (typeof whatsAppLanguages)[number];
export type WhatsAppPlatform = 'android' | 'ios' | 'web';
export type WhatsAppTheme = 'light' | 'dark';

/** Whose eyes see the chat: the customer on a phone, or the business in an inbox. */
type WhatsAppSide = 'customer' | 'business';

/** Everything that changes the drawing of a chat without changing what is said in it. */
export type WhatsAppLook = {
  platform: WhatsAppPlatform;
  theme: WhatsAppTheme;
  language: WhatsAppLanguage;
  side: WhatsAppSide;
};

/** @returns the direction in which a phone of this language lays out the chat. */
export function directionOf(language: WhatsAppLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
